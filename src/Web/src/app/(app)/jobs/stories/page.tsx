import type { Metadata } from 'next';
import { StoryList } from '@/features/careers/components/stories/story-list';

export const metadata: Metadata = { title: 'Stories' };

export default function StoriesPage() {
  return <StoryList />;
}
