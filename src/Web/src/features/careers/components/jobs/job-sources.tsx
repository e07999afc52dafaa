import { Fragment } from 'react';
import type { JobSource } from '@/api/gen/types.gen';
import { WebLink } from '@/features/careers/components/jobs/web-link';

/** Where a job was found, each place with the way to its posting there. */
export function JobSources({ sources }: { sources: readonly JobSource[] }) {
  return sources.map(({ name, id, url, attribution }, index) => {
    const [title, address] = [attribution?.name ?? name, url ?? attribution?.url];
    return (
      <Fragment key={`${name} ${id ?? url}`}>
        {index > 0 && ', '}
        {address ? <WebLink url={address}>{title}</WebLink> : title}
      </Fragment>
    );
  });
}
