import { Button } from '@mantine/core';
import { Item } from '@/components/ui/item';
import { describeGrant } from '@/features/conversations/lib/tool-names';

interface GrantItemProps {
  grant: string;
  isEnding: boolean;
  onAskAgain: () => void;
  onUndo: () => void;
}

export function GrantItem({ grant, isEnding, onAskAgain, onUndo }: GrantItemProps) {
  const deed = describeGrant(grant);

  return (
    <Item title={deed} details={isEnding ? 'From the next answer on it asks first.' : 'Without asking.'}>
      <Button
        variant={isEnding ? 'light' : 'default'}
        aria-label={`${isEnding ? 'Undo' : 'Ask again'}: ${deed}`}
        onClick={isEnding ? onUndo : onAskAgain}
      >
        {isEnding ? 'Undo' : 'Ask again'}
      </Button>
    </Item>
  );
}
