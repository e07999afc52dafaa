import type { DocumentTextDto } from '@/api/gen/types.gen';
import { ListStates } from '@/components/ui/list-states';
import classes from '@/features/careers/components/documents/documents.module.css';
import { statusWords } from '@/features/careers/lib/text-status';

interface DocumentTextProps {
  query: { data: DocumentTextDto | undefined; error: unknown; refetch: () => void };
}

/** What was read out of a file, and what to do where that went wrong. */
export function DocumentText({ query }: DocumentTextProps) {
  const advice = query.data && statusWords[query.data.status]?.advice;

  return (
    <section aria-label="What was read" className={classes.pane}>
      <ListStates query={query} failure="The text could not be loaded">
        {advice && <p className={classes.advice}>{advice}</p>}
        {query.data?.text && <textarea readOnly aria-label="Text" className={classes.text} value={query.data.text} />}
      </ListStates>
    </section>
  );
}
