import { lazy, Suspense } from 'react';
import type { ApprovalCardProps } from './approval-card';
import { ToolCallCard } from './tool-call-card';

const ApprovalCard = lazy(() => import('./approval-card').then(({ ApprovalCard }) => ({ default: ApprovalCard })));

/** Most chats never ask, so what asks is fetched when one does. */
export function AskedCall(props: ApprovalCardProps) {
  return (
    <Suspense fallback={<ToolCallCard call={props.call} runId={props.runId} />}>
      <ApprovalCard {...props} />
    </Suspense>
  );
}
