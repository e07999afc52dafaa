import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { type FormEvent, useEffect } from 'react';
import { toApiError } from '@/api/api-error';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useArgumentEditor } from '@/features/conversations/hooks/use-argument-editor';
import { useDecision } from '@/features/conversations/hooks/use-decision';
import { useMinute } from '@/features/conversations/hooks/use-minute';
import { timeLeft } from '@/features/conversations/lib/time-left';
import type { ToolCallPart } from '@/features/conversations/lib/tool-call';
import { describeCall } from '@/features/conversations/lib/tool-names';
import { formatExactTime } from '@/lib/format';
import { rescueFocus } from '@/lib/rescue-focus';
import classes from './approval-card.module.css';
import { ArgumentEditor } from './argument-editor';
import { ArgumentList } from './argument-list';

const reasons = {
  effect: 'The assistant asks first, because this changes or sends something.',
  outside:
    'The assistant has read text from outside, which may be meant to mislead it. So it asks about each such call.',
};

export interface ApprovalCardProps {
  call: ToolCallPart;
  runId: string;
  conversationId: string;
}

/** Asks the person about a call before it is made. */
export function ApprovalCard({ call, runId, conversationId }: ApprovalCardProps) {
  const { toolCallId, approval } = call;
  const decision = useDecision(runId, toolCallId, conversationId);
  const editor = useArgumentEditor(call.arguments);
  const isChanging = editor.mode !== 'closed';
  const now = useMinute();
  useEffect(() => rescueFocus, []);

  function approve(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const changed = isChanging ? editor.read(form) : null;
    if (isChanging && changed === null) return;
    const alwaysAllow = new FormData(form).has('alwaysAllow');
    decision.mutate({ decision: 'approve', arguments: changed, alwaysAllow });
  }

  const refused = decision.error && toApiError(decision.error);
  const isReady = approval?.expiresAt != null && !decision.isPending && !decision.isSuccess;
  const isApproving = !decision.isError && decision.variables?.decision === 'approve';
  const wish = describeCall(call);
  return (
    <form className={classes.card} aria-label={`Approval: ${wish}`} onSubmit={approve}>
      <div className={classes.head}>
        <IconHandStop size={18} className={classes.icon} aria-hidden="true" />
        <div className={classes.wish}>
          <strong>{wish}?</strong>
          <span className={classes.reason}>{approval?.canAlwaysAllow ? reasons.effect : reasons.outside}</span>
        </div>
        {approval?.expiresAt && (
          <time className={classes.left} dateTime={approval.expiresAt} title={formatExactTime(approval.expiresAt)}>
            {timeLeft(approval.expiresAt, now)}
          </time>
        )}
      </div>
      {isChanging ? (
        <ArgumentEditor editor={editor} refusal={refused?.fields.arguments} />
      ) : (
        <ArgumentList value={call.arguments} />
      )}
      {approval?.canAlwaysAllow && <CheckboxField name="alwaysAllow" label="Always allow this in this conversation" />}
      {refused && !refused.fields.arguments && <ErrorNotice error={refused} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={isApproving} disabled={!isReady}>
          Approve
        </Button>
        <Button size="sm" variant="default" disabled={!isReady} onClick={() => decision.mutate({ decision: 'deny' })}>
          Deny
        </Button>
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          disabled={!isReady}
          onClick={isChanging ? editor.close : editor.open}
        >
          {isChanging ? 'Do not change' : 'Change'}
        </Button>
      </div>
    </form>
  );
}
