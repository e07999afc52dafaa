import Link from 'next/link';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { JobExcerpt, JobTitle } from '@/features/careers/components/jobs/job-highlights';
import classes from '@/features/careers/components/jobs/job-table.module.css';
import { SelectMark } from '@/features/careers/components/jobs/select-mark';
import { placeOf, statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

interface JobRowProps {
  job: JobSummaryDto;
  index: number;
  /** A job that was deleted cannot be opened. */
  isDeleted: boolean;
  isSelected: boolean;
  onToggle: () => void;
  measure: (row: HTMLTableRowElement | null) => void;
}

export function JobRow({ job, index, isDeleted, isSelected, onToggle, measure }: JobRowProps) {
  const { id, title, company, places, remoteMode, status, score, createdAt } = job;

  return (
    // The head is the first row.
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td>
        <SelectMark label={`Select ${title}`} isChecked={isSelected} onToggle={onToggle} />
      </td>
      <td className={classes.title}>
        {isDeleted ? (
          <JobTitle job={job} />
        ) : (
          <Link href={routes.job(id)} prefetch={false}>
            <JobTitle job={job} />
          </Link>
        )}
        <JobExcerpt job={job} />
      </td>
      <td>{company}</td>
      <td className={classes.quiet}>{placeOf(places, remoteMode)}</td>
      <td className={classes.status}>{statusNames[status]}</td>
      <td className={classes.quiet}>{score}</td>
      <td className={classes.added}>
        <RelativeTime at={createdAt} />
      </td>
    </tr>
  );
}
