import { Loader } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChevronRight,
  IconHandStop,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { MessagePartDto, ToolCallStatus } from '@/api/gen/types.gen';
import { describeTool, formatDuration, prettyJson } from '@/features/conversations/lib/tool-names';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './tool-call-card.module.css';

const outcomes = {
  requires_approval: { word: 'Waits for you', Icon: IconHandStop },
  completed: { word: 'Done', Icon: IconCheck },
  failed: { word: 'Failed', Icon: IconAlertTriangle },
  denied: { word: 'Not allowed', Icon: IconBan },
  unknown: { word: 'Outcome unknown', Icon: IconQuestionMark },
};

type ToolCallPart = Extract<MessagePartDto, { type: 'tool_call' }>;

export function ToolCallCard({ call }: { call: ToolCallPart }) {
  const { toolName, status, durationMs, result, approval, untrusted } = call;
  const isChanged = approval?.proposedArguments != null;
  const title = status === 'failed' || status === 'denied' ? 'Reason' : untrusted ? 'Result, from outside' : 'Result';

  return (
    <details className={classes.card} data-status={status}>
      <summary className={classes.summary}>
        <StatusIcon status={status} />
        <span className={classes.name}>{describeTool(toolName, status)}</span>
        <span className={classes.outcome}>
          {isAtWork(status) ? 'Running…' : outcomes[status].word}
          {durationMs !== null && ` · ${formatDuration(durationMs)}`}
        </span>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
      </summary>
      <div className={classes.details}>
        {isChanged && (
          <Json title="What the assistant had proposed" text={JSON.stringify(approval?.proposedArguments)} />
        )}
        <Json
          title={isChanged ? 'Asked with, as you changed it' : 'Asked with'}
          text={JSON.stringify(call.arguments)}
        />
        {result !== null && <Json title={title} text={result} />}
      </div>
    </details>
  );
}

function isAtWork(status: ToolCallStatus): status is 'running' | 'approved' {
  return status === 'running' || status === 'approved';
}

function StatusIcon({ status }: { status: ToolCallStatus }) {
  if (isAtWork(status)) return <Loader size={16} color="gray" className={classes.icon} aria-hidden="true" />;
  const { Icon } = outcomes[status];
  return <Icon size={16} className={classes.icon} aria-hidden="true" />;
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
