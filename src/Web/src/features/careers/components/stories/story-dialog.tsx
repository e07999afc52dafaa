'use client';

import { Modal } from '@mantine/core';
import { ListStates } from '@/components/ui/list-states';
import { StoryForm } from '@/features/careers/components/stories/story-form';
import { useStory } from '@/features/careers/hooks/use-stories';

export interface EditedStory {
  /** Null makes a new one. */
  id: string | null;
}

interface StoryDialogProps {
  /** Null while it is closed. */
  edited: EditedStory | null;
  onClose: () => void;
}

/** Nothing but its own button closes it: a long text is not thrown away by a slip. */
export function StoryDialog({ edited, onClose }: StoryDialogProps) {
  const query = useStory(edited?.id ?? null);

  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited?.id ? 'Change the story' : 'New story'}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
      centered
    >
      {edited?.id ? (
        <ListStates query={query} failure="The story could not be loaded">
          {query.data && <StoryForm key={query.data.id} story={query.data} onSaved={onClose} />}
        </ListStates>
      ) : (
        edited && <StoryForm story={null} onSaved={onClose} />
      )}
    </Modal>
  );
}
