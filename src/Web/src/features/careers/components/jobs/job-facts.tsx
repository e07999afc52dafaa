import type { ReactNode } from 'react';
import type { JobDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { JobScore } from '@/features/careers/components/jobs/job-score';
import { JobSources } from '@/features/careers/components/jobs/job-sources';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { WebLink } from '@/features/careers/components/jobs/web-link';
import { employmentNames, placeOf, salaryOf } from '@/features/careers/lib/job-words';
import { formatDate } from '@/lib/format';

/** Only what is known. */
export function JobFacts({ job }: { job: JobDto }) {
  const { url, applyUrl, remoteMode, details, postedAt, score, sources, createdAt } = job;
  const { locations = [], allowedRegions = [], employmentTypes = [], tags = [], validThrough, closedAt } = details;
  const places = locations.map(({ raw }) => raw);
  const facts: [string, ReactNode][] = [
    ['Place', placeOf(places, remoteMode)],
    ['Open to people in', allowedRegions.join(', ')],
    ['Salary', salaryOf(details.salary ?? null)],
    ['Employment', employmentTypes.map((type) => employmentNames[type]).join(', ')],
    ['Seniority', details.seniority],
    ['Department', details.department],
    ['Tags', tags.join(', ')],
    ['Posted', postedAt && <RelativeTime key="posted" at={postedAt} />],
    ['Open until', closedAt == null && validThrough && formatDate(validThrough)],
    ['Closed', closedAt && <RelativeTime key="closed" at={closedAt} />],
    ['Added', <RelativeTime key="added" at={createdAt} />],
    ['Score', score !== null && <JobScore key="score" score={score} />],
    ['Found at', sources.length > 0 && <JobSources key="sources" sources={sources} />],
    ['Posting', url && <WebLink key="url" url={url} />],
    ['Apply at', applyUrl && <WebLink key="apply" url={applyUrl} />],
  ];

  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
