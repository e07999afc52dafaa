'use client';

import { Button } from '@mantine/core';
import type { StorySummaryDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import classes from '@/features/careers/components/stories/stories.module.css';
import { markdownPreview } from '@/features/careers/lib/markdown-preview';

interface StoryItemProps {
  story: StorySummaryDto;
  onMakePrimary: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

export function StoryItem({ story, onMakePrimary, onEdit, onDelete }: StoryItemProps) {
  const { name, preview, isPrimary, updatedAt } = story;

  return (
    <Item
      title={
        <>
          {name} {isPrimary && <Badge>Primary</Badge>}
        </>
      }
      details={
        <>
          <span className={classes.preview}>{markdownPreview(preview)}</span>
          Changed <RelativeTime at={updatedAt} />
        </>
      }
    >
      {!isPrimary && (
        <Button variant="subtle" color="gray" aria-label={`Make primary: ${name}`} onClick={onMakePrimary}>
          Make primary
        </Button>
      )}
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <Button variant="subtle" color="gray" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </Button>
    </Item>
  );
}
