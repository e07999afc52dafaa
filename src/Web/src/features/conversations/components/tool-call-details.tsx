import type { ToolCallPart } from '@/features/conversations/lib/tool-call';
import { prettyJson } from '@/features/conversations/lib/tool-names';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './tool-call-card.module.css';

/** What a tool was called with and what came back, as it is. */
export function ToolCallDetails({ call }: { call: ToolCallPart }) {
  const { status, result, approval, untrusted } = call;
  const isChanged = approval?.proposedArguments != null;
  const title = status === 'failed' || status === 'denied' ? 'Reason' : untrusted ? 'Result, from outside' : 'Result';

  return (
    <div className={classes.details}>
      {isChanged && <Json title="What the assistant had proposed" text={JSON.stringify(approval?.proposedArguments)} />}
      <Json title={isChanged ? 'Asked with, as you changed it' : 'Asked with'} text={JSON.stringify(call.arguments)} />
      {result !== null && <Json title={title} text={result} />}
    </div>
  );
}

function Json({ title, text }: { title: string; text: string }) {
  return (
    <>
      <div className={classes.label}>{title}</div>
      <pre className={classes.json} {...keyboardScrollable}>
        {prettyJson(text)}
      </pre>
    </>
  );
}
