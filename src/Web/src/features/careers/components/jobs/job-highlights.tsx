import type { HighlightDto, JobSummaryDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/jobs/job-highlights.module.css';
import { excerptOf } from '@/features/careers/lib/job-highlights';

/** The title, in which the words are marked that were searched. */
export function JobTitle({ job: { title, highlights } }: { job: JobSummaryDto }) {
  return highlights === null ? title : <Marked pieces={highlights.title} />;
}

/** The part of the description that has the words which were searched, where it has any. */
export function JobExcerpt({ job: { highlights } }: { job: JobSummaryDto }) {
  const pieces = excerptOf(highlights?.description ?? []);
  if (pieces.length === 0) return null;

  return (
    <p className={classes.excerpt}>
      <Marked pieces={pieces} />
    </p>
  );
}

function Marked({ pieces }: { pieces: readonly HighlightDto[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
      <mark key={index} className={classes.match}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
