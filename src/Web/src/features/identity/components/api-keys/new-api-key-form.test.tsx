import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NewApiKeyForm } from '@/features/identity/components/api-keys/new-api-key-form';
import { renderInApp } from '@/test/render';

it('leads to what the key may do when nothing was chosen', async () => {
  renderInApp(<NewApiKeyForm onMade={() => {}} />);
  const [first] = screen.getAllByRole('checkbox');
  await userEvent.type(screen.getByLabelText('Name'), 'Shop');
  if (first) await userEvent.click(first);
  await userEvent.tab();
  expect(screen.queryByText('Choose at least one.')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));

  expect(document.activeElement).toBe(first);
  expect(first?.getAttribute('aria-invalid')).toBe('true');
  const group = screen.getByRole('group', { name: 'What it may do' });
  expect(group.getAttribute('aria-describedby')).toBe(screen.getByText('Choose at least one.').id);
});
