import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Item } from '@/components/ui/item';

const listOf = (names: string[]) => (
  <main id="content" tabIndex={-1}>
    <ul>
      {names.map((name) => (
        <Item key={name} title={name} details="">
          <button type="button">Delete {name}</button>
        </Item>
      ))}
    </ul>
  </main>
);

it('leaves the focus in the page when it goes with it', () => {
  const { rerender } = render(listOf(['one', 'other']));
  screen.getByRole('button', { name: 'Delete one' }).focus();

  rerender(listOf(['other']));

  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('leaves the focus alone where that is elsewhere', () => {
  const { rerender } = render(listOf(['one', 'other']));
  screen.getByRole('button', { name: 'Delete other' }).focus();

  rerender(listOf(['other']));

  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete other' }));
});
