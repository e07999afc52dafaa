'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import type { EditedText } from '@/features/careers/components/documents/text-dialog';
import { StoryDialog } from '@/features/careers/components/stories/story-dialog';
import { StoryItem } from '@/features/careers/components/stories/story-item';
import { useStories } from '@/features/careers/hooks/use-stories';

export function StoryList() {
  const { query, items, isEmpty, setPrimary, deleteItem } = useStories();
  const [edited, edit] = useState<EditedText | null>(null);

  return (
    <Section
      title="Stories"
      description="What you tell of your working life: how you came to it, what you are proud of, what you look for."
      action={
        <Button variant="default" onClick={() => edit({ id: null })}>
          New story
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your stories could not be loaded"
        empty={isEmpty && 'No story yet. Write one as you would tell it to a friend: letters to employers draw on it.'}
      >
        <ItemList label="Stories">
          {items.map((story) => (
            <StoryItem
              key={story.id}
              story={story}
              onMakePrimary={() => setPrimary(story)}
              onEdit={() => edit({ id: story.id })}
              onDelete={() => deleteItem(story)}
            />
          ))}
        </ItemList>
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      </ListStates>
      <StoryDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
