import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { TextField } from '@/components/ui/text-field';
import { useFormSubmit } from '@/hooks/use-form-submit';

function NameForm({ submit }: { submit: () => Promise<void> }) {
  const { form, errors, failure } = useFormSubmit({
    validate: ({ name }) => ({ name: name ? undefined : 'Enter a name.' }),
    submit,
  });

  return (
    <form {...form}>
      {failure && <p role="alert">{failure.message}</p>}
      <TextField name="name" label="Name" error={errors.name} />
      <button type="submit">Save</button>
    </form>
  );
}

it('keeps an invalid form, names the error and focuses the field', async () => {
  const submit = vi.fn(async () => {});
  render(<NameForm submit={submit} />);

  await userEvent.click(screen.getByRole('button'));

  const field = screen.getByLabelText('Name');
  expect(submit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-describedby')).toBe(screen.getByText('Enter a name.').id);
});

it('puts the server’s field messages beside their fields', async () => {
  const problem = { code: 'request.invalid', errors: { name: ['That name is taken.'] } };
  render(<NameForm submit={() => Promise.reject(new ApiError(400, problem))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');

  expect(await screen.findByText('That name is taken.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('keeps such a message until the field is changed, so that nothing moves away under a click', async () => {
  const problem = { code: 'request.invalid', errors: { name: ['That name is taken.'] } };
  render(<NameForm submit={() => Promise.reject(new ApiError(400, problem))} />);
  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');
  await screen.findByText('That name is taken.');

  await userEvent.tab();
  expect(screen.queryByText('That name is taken.')).not.toBeNull();

  await userEvent.type(screen.getByLabelText('Name'), 'a');
  expect(screen.queryByText('That name is taken.')).toBeNull();
});

it('says above the form what belongs to no field', async () => {
  const problem = { code: 'request.rate_limited', detail: 'Too many attempts. Try again in a minute.' };
  render(<NameForm submit={() => Promise.reject(new ApiError(429, problem))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');

  expect((await screen.findByRole('alert')).textContent).toBe(problem.detail);
});
