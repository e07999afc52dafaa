'use client';

import { usePathname } from 'next/navigation';
import { RunHistory } from '@/features/pipelines/components/history/run-history';
import { RunPage } from '@/features/pipelines/components/run/run-page';
import { pipelineRunIdIn } from '@/lib/routes';

/** All runs, or the one that the address names. */
export function Runs() {
  const id = pipelineRunIdIn(usePathname());
  return id === null ? <RunHistory /> : <RunPage key={id} id={id} />;
}
