'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import { externalFailure } from '@/features/identity/lib/external-errors';
import { useHash } from '@/hooks/use-hash';
import classes from './external-failure.module.css';

/** On a long page people come back to its top. */
const showIn = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'center' });

/** Says why the person is back from a provider without what they went for. */
export function ExternalFailure() {
  const failure = externalFailure(useHash());

  return (
    failure && (
      <div ref={showIn} className={classes.notice}>
        <ErrorNotice error={failure} />
      </div>
    )
  );
}
