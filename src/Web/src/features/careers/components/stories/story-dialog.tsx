'use client';

import { type EditedText, TextDialog } from '@/features/careers/components/documents/text-dialog';
import { StoryForm } from '@/features/careers/components/stories/story-form';
import { useStory } from '@/features/careers/hooks/use-stories';

interface StoryDialogProps {
  /** Null while it is closed. */
  edited: EditedText | null;
  onClose: () => void;
}

export function StoryDialog({ edited, onClose }: StoryDialogProps) {
  return (
    <TextDialog
      noun="story"
      edited={edited}
      query={useStory(edited?.id ?? null)}
      form={(story) => <StoryForm key={story?.id} story={story} onSaved={onClose} />}
      onClose={onClose}
    />
  );
}
