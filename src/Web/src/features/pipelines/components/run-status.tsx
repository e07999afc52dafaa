import type { PipelineRunStatus } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { runStatuses } from '@/features/pipelines/lib/run-words';

export function RunStatus({ status }: { status: PipelineRunStatus }) {
  const { word, tone } = runStatuses[status];
  return <Badge tone={tone}>{word}</Badge>;
}
