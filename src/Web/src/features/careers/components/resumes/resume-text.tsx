'use client';

import { ListStates } from '@/components/ui/list-states';
import classes from '@/features/careers/components/documents/documents.module.css';
import { useResumeText } from '@/features/careers/hooks/use-resumes';
import { statusWords } from '@/features/careers/lib/text-status';

export function ResumeText({ id }: { id: string }) {
  const query = useResumeText(id);
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
