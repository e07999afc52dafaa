import { formatExactTime, formatRelativeTime } from '@/lib/format';

export function RelativeTime({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatExactTime(at)}>
      {formatRelativeTime(at, new Date())}
    </time>
  );
}
