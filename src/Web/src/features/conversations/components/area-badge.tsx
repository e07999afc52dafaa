import { Badge } from '@/components/ui/badge';
import { useAreas } from '@/features/conversations/hooks/use-areas';

/** Names the area of a conversation, unless it is the one for everything. */
export function AreaBadge({ name }: { name: string }) {
  const area = useAreas().find((known) => known.name === name);
  if (!area || area.isDefault) return null;

  return (
    <Badge tone="neutral">
      <span className="visually-hidden">Area: </span>
      {area.title}
    </Badge>
  );
}
