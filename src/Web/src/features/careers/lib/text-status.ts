import type { TextStatus } from '@/api/gen/types.gen';

interface StatusWords {
  badge: string;
  tone: 'neutral' | 'warning' | 'danger';
  /** What it means, and what helps. */
  advice: string;
}

/** What people are told of a text that is not, or not yet, as it should be. */
export const statusWords: Partial<Record<TextStatus, StatusWords>> = {
  pending: { badge: 'Being read', tone: 'neutral', advice: 'The text is being read.' },
  low_quality: {
    badge: 'Poor text',
    tone: 'warning',
    advice: 'Little of it could be read, or it is full of odd characters. Compare it with the file.',
  },
  no_text: {
    badge: 'No text',
    tone: 'danger',
    advice: 'There is no text in it, only pictures, as in a scan. Save it from the program that you wrote it with.',
  },
  password: { badge: 'Locked', tone: 'danger', advice: 'It opens only with a password. Save it without one.' },
  corrupt: { badge: 'Damaged', tone: 'danger', advice: 'The file is damaged and could not be read.' },
  unsupported: {
    badge: 'Not readable',
    tone: 'danger',
    advice: 'It is another kind of file than it seemed. PDF, DOCX, text and Markdown can be read.',
  },
  too_large: {
    badge: 'Too much',
    tone: 'danger',
    advice: 'It is too long, or takes too much to read. Up to 30 pages can be read.',
  },
};
