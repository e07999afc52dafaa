'use client';

import Link from 'next/link';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { JobExcerpt, JobTitle } from '@/features/careers/components/jobs/job-highlights';
import { JobMenu } from '@/features/careers/components/jobs/job-menu';
import { JobScore } from '@/features/careers/components/jobs/job-score';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { placeOf, salaryOf, statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

interface JobCardProps {
  job: JobSummaryDto;
  onDrag: (job: JobSummaryDto | null) => void;
}

export function JobCard({ job, onDrag }: JobCardProps) {
  const { id, company, places, remoteMode, salary, score, status, sources, createdAt } = job;
  const facts = [placeOf(places, remoteMode), salaryOf(salary)].filter((fact) => fact !== '');

  return (
    <li className={classes.card} draggable onDragStart={() => onDrag(job)} onDragEnd={() => onDrag(null)}>
      <div className={classes.cardHead}>
        <Link href={routes.job(id)} className={classes.cardTitle} draggable={false}>
          <JobTitle job={job} />
        </Link>
        <JobMenu job={job} />
      </div>
      <span className={classes.company}>{company}</span>
      {facts.map((fact) => (
        <span key={fact} className={classes.fact}>
          {fact}
        </span>
      ))}
      <JobExcerpt job={job} />
      <span className={classes.cardFoot}>
        <JobScore score={score} />
        <span>
          {statusNames[status]} · <RelativeTime at={createdAt} />
          {sources.length > 1 && ` · ${sources.length} sources`}
        </span>
      </span>
    </li>
  );
}
