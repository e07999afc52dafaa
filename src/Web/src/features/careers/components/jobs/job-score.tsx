import { Badge } from '@/components/ui/badge';
import { scoreWord } from '@/features/careers/lib/job-words';

const good = 70;

export function JobScore({ score }: { score: number | null }) {
  if (score === null) return null;
  return (
    <Badge tone={score >= good ? 'accent' : 'neutral'}>
      {score} · {scoreWord(score)}
    </Badge>
  );
}
