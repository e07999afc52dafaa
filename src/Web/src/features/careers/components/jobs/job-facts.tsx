import type { ReactNode } from 'react';
import type { JobDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { JobScore } from '@/features/careers/components/jobs/job-score';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { employmentNames, placeOf, salaryOf } from '@/features/careers/lib/job-words';

/** Only what is known. */
export function JobFacts({ job }: { job: JobDto }) {
  const { url, remoteMode, details, postedAt, score, sources, createdAt } = job;
  const facts: [string, ReactNode][] = [
    ['Place', placeOf(details.locations ?? [], remoteMode)],
    ['Salary', salaryOf(details.salary ?? null)],
    ['Employment', (details.employmentTypes ?? []).map((type) => employmentNames[type]).join(', ')],
    ['Posted', postedAt && <RelativeTime key="posted" at={postedAt} />],
    ['Added', <RelativeTime key="added" at={createdAt} />],
    ['Score', score !== null && <JobScore key="score" score={score} />],
    ['Found at', sources.map(({ name, attribution }) => attribution?.name ?? name).join(', ')],
    ['Posting', url && <PostingLink key="url" url={url} />],
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

function PostingLink({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {new URL(url).hostname}
    </a>
  );
}
