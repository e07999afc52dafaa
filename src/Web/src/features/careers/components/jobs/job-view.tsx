'use client';

import type { JobDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Prose } from '@/components/ui/prose';
import { JobDocuments } from '@/features/careers/components/jobs/job-documents';
import { JobFacts } from '@/features/careers/components/jobs/job-facts';
import { JobPageMenu } from '@/features/careers/components/jobs/job-page-menu';
import { JobPlans } from '@/features/careers/components/jobs/job-plans';
import { JobSteps } from '@/features/careers/components/jobs/job-steps';
import { JobTimeline } from '@/features/careers/components/jobs/job-timeline';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { statusNames } from '@/features/careers/lib/job-words';

export function JobView({ job }: { job: JobDto }) {
  return (
    <article aria-label="Job" className={classes.job}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{job.title}</h2>
          <span className={classes.company}>{job.company}</span> <Badge>{statusNames[job.status]}</Badge>
        </div>
        <div className={classes.headActions}>
          <JobSteps job={job} />
          <JobPageMenu job={job} />
        </div>
      </header>
      <JobFacts job={job} />
      <div className={classes.columns}>
        <section aria-label="Description">
          <h3 className={classes.sectionTitle}>Description</h3>
          <Prose text={job.description || 'Nothing is known but what stands above.'} />
        </section>
        <aside aria-label="Your side" className={classes.aside}>
          <JobPlans job={job} />
          <JobTimeline job={job} />
          <JobDocuments />
        </aside>
      </div>
    </article>
  );
}
