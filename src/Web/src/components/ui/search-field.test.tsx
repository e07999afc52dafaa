import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { SearchField } from '@/components/ui/search-field';

function open(searched = '') {
  const onSearch = vi.fn();
  const fieldOf = (text: string) => <SearchField label="Search" searched={text} onSearch={onSearch} />;
  const { rerender } = render(fieldOf(searched));
  return {
    onSearch,
    field: screen.getByLabelText<HTMLInputElement>('Search'),
    /** As the address changes. */
    become: (text: string) => rerender(fieldOf(text)),
  };
}

it('shows what is searched after Back or a link', () => {
  const { field, become } = open('gardener');

  become('');
  expect(field.value).toBe('');
  become('nurse');
  expect(field.value).toBe('nurse');
});

it('does not search any more for what was typed before that', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { field, become, onSearch } = open('gardener');
  await userEvent.type(field, 's');

  become('');
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();

  expect(field.value).toBe('');
  expect(onSearch).not.toHaveBeenCalled();
});

it('leaves alone what is typed while an earlier search comes back', async () => {
  const { field, become, onSearch } = open();
  await userEvent.type(field, 'gard ');
  await expect.poll(() => onSearch.mock.calls).toEqual([['gard']]);
  await userEvent.type(field, 'bern');
  await expect.poll(() => onSearch.mock.calls).toEqual([['gard'], ['gard bern']]);

  become('gard');
  expect(field.value).toBe('gard bern');
  become('gard bern');
  expect(field.value).toBe('gard bern');
});
