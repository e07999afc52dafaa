import { Loader } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChevronRight,
  IconHandStop,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { ToolCallStatus } from '@/api/gen/types.gen';
import { ProgressBar } from '@/components/ui/progress-bar';
import { useToolProgress } from '@/features/conversations/hooks/use-tool-progress';
import type { ToolProgress } from '@/features/conversations/lib/frames';
import { isAtWork, type ToolCallPart } from '@/features/conversations/lib/tool-call';
import { describeCall, formatDuration } from '@/features/conversations/lib/tool-names';
import { PipelineRunNote } from './pipeline-run-note';
import classes from './tool-call-card.module.css';
import { ToolCallDetails } from './tool-call-details';

const outcomes = {
  requires_approval: { word: 'Waits for you', Icon: IconHandStop },
  completed: { word: 'Done', Icon: IconCheck },
  failed: { word: 'Failed', Icon: IconAlertTriangle },
  denied: { word: 'Not allowed', Icon: IconBan },
  unknown: { word: 'Outcome unknown', Icon: IconQuestionMark },
};

interface ToolCallCardProps {
  call: ToolCallPart;
  runId: string | null;
}

export function ToolCallCard({ call, runId }: ToolCallCardProps) {
  const { toolCallId, status, durationMs } = call;
  const progress = useToolProgress(runId, toolCallId);
  const deed = describeCall(call);

  return (
    <div className={classes.card} data-status={status}>
      {isAtWork(status) && progress && (
        <div className={classes.progress}>
          <ProgressBar label={deed} percent={progress.percent} />
        </div>
      )}
      <details>
        <summary className={classes.summary}>
          <StatusIcon status={status} />
          <span className={classes.name}>
            {deed}
            {isAtWork(status) && <span className={classes.told}>{progress?.message ?? 'Running…'}</span>}
          </span>
          <span className={classes.outcome}>
            {isAtWork(status) ? percentOf(progress) : outcomes[status].word}
            {durationMs !== null && ` · ${formatDuration(durationMs)}`}
          </span>
          <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        </summary>
        <ToolCallDetails call={call} />
      </details>
      <PipelineRunNote call={call} />
    </div>
  );
}

function percentOf(progress: ToolProgress | null): string {
  return progress === null || progress.percent === null ? '' : `${Math.floor(progress.percent)} %`;
}

function StatusIcon({ status }: { status: ToolCallStatus }) {
  if (isAtWork(status)) return <Loader size={16} color="gray" className={classes.icon} aria-hidden="true" />;
  const { Icon } = outcomes[status];
  return <Icon size={16} className={classes.icon} aria-hidden="true" />;
}
