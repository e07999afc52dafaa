import type { TextStatus } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { statusWords } from '@/features/careers/lib/text-status';

/** Says nothing where all is well. */
export function DocumentStatus({ status }: { status: TextStatus }) {
  const words = statusWords[status];
  return words && <Badge tone={words.tone}>{words.badge}</Badge>;
}
