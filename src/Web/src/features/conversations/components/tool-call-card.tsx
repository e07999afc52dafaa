import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck, IconChevronRight, IconQuestionMark } from '@tabler/icons-react';
import type { MessagePartDto, ToolCallStatus } from '@/api/gen/types.gen';
import { describeTool, formatDuration, prettyJson } from '@/features/conversations/lib/tool-names';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './tool-call-card.module.css';

const outcomes = {
  completed: { word: 'Done', Icon: IconCheck },
  failed: { word: 'Failed', Icon: IconAlertTriangle },
  denied: { word: 'Not allowed', Icon: IconBan },
  unknown: { word: 'Outcome unknown', Icon: IconQuestionMark },
};

type ToolCallPart = Extract<MessagePartDto, { type: 'tool_call' }>;

export function ToolCallCard({ call }: { call: ToolCallPart }) {
  const { toolName, status, durationMs, result } = call;

  return (
    <details className={classes.card} data-status={status}>
      <summary className={classes.summary}>
        <StatusIcon status={status} />
        <span className={classes.name}>{describeTool(toolName, status)}</span>
        <span className={classes.outcome}>
          {status === 'running' ? 'Running…' : outcomes[status].word}
          {durationMs !== null && ` · ${formatDuration(durationMs)}`}
        </span>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
      </summary>
      <div className={classes.details}>
        <Json title="Asked with" text={JSON.stringify(call.arguments)} />
        {result !== null && <Json title={status === 'failed' ? 'Reason' : 'Result'} text={result} />}
      </div>
    </details>
  );
}

function StatusIcon({ status }: { status: ToolCallStatus }) {
  if (status === 'running') return <Loader size={16} color="gray" className={classes.icon} aria-hidden="true" />;
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
