import { beforeEach, expect, it } from 'vitest';
import { useAuthStore } from '@/stores/auth-store';
import { useDraftStore } from '@/stores/draft-store';
import { tokenFor } from '@/test/tokens';

const { signedIn, signedOut, refused } = useAuthStore.getState();
const drafts = () => useDraftStore.getState().drafts;

beforeEach(() => {
  signedOut();
  signedIn(tokenFor('robin'));
  useDraftStore.getState().write('new', 'A thought');
});

it('keeps what was typed for the person who typed it', () => {
  refused();
  signedIn(tokenFor('robin', 2));

  expect(drafts()).toEqual({ new: 'A thought' });
});

it('shows nobody what another person typed', () => {
  signedOut();
  signedIn(tokenFor('alex'));

  expect(drafts()).toEqual({});
});
