import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useThemeStore } from '@/stores/theme-store';
import { renderInApp } from '@/test/render';
import { ThemeToggle } from './theme-toggle';

it('tells which theme is chosen', async () => {
  useThemeStore.setState({ scheme: 'dark' });
  renderInApp(<ThemeToggle />);

  await userEvent.click(screen.getByRole('button', { name: 'Theme' }));

  expect(await screen.findByRole('menuitemradio', { name: 'Dark', checked: true })).toBeDefined();
  expect(screen.getAllByRole('menuitemradio', { checked: false })).toHaveLength(2);
});
