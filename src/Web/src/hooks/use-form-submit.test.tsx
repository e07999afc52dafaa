import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { TextField } from '@/components/ui/text-field';
import { useFormSubmit } from '@/hooks/use-form-submit';

function NameForm({ submit }: { submit: () => Promise<void> }) {
  const { form, errors, failure } = useFormSubmit({
    validate: ({ name }) => ({ name: name ? undefined : 'Enter a name.' }),
    fieldOf: { 'details.names': 'name' },
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

function ChoiceForm() {
  const { form, errors } = useFormSubmit({
    validate: ({ colours }) => ({ colours: colours ? undefined : 'Choose at least one.' }),
    submit: async () => {},
  });

  return (
    <form {...form}>
      {['Red', 'Blue'].map((name) => (
        <CheckboxField key={name} name="colours" value={name} label={name} isInvalid={errors.colours !== undefined} />
      ))}
      <p>{errors.colours}</p>
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

it('does not complain of choices that are only passed by, and leads to them once none was made', async () => {
  render(<ChoiceForm />);
  const [first, second] = screen.getAllByRole('checkbox');

  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button'));
  expect(screen.queryByText('Choose at least one.')).toBeNull();

  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('Choose at least one.')).toBeDefined();
  expect(document.activeElement).toBe(first);
  expect(second?.getAttribute('aria-invalid')).toBe('true');

  await userEvent.click(screen.getByLabelText('Blue'));
  expect(screen.queryByText('Choose at least one.')).toBeNull();
});

it('says above the form what belongs to no field', async () => {
  const problem = { code: 'request.rate_limited', detail: 'Too many attempts. Try again in a minute.' };
  render(<NameForm submit={() => Promise.reject(new ApiError(429, problem))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');

  expect((await screen.findByRole('alert')).textContent).toBe(problem.detail);
});

it.each([
  ['name[1]', 'which the server calls by an item of it'],
  ['details.names', 'which the server calls otherwise'],
  ['details.names[0].raw', 'of which the server names a part'],
])('puts what is said of %s beside the field, %s', async (name) => {
  const problem = { code: 'request.invalid', errors: { [name]: ['That name is too long.'] } };
  render(<NameForm submit={() => Promise.reject(new ApiError(400, problem))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');

  const field = screen.getByLabelText('Name');
  expect(field.getAttribute('aria-describedby')).toBe((await screen.findByText('That name is too long.')).id);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says above the form what is refused of a field that it does not have', async () => {
  const problem = { code: 'request.invalid', detail: 'Some fields are not valid.', errors: { source: ['Too long.'] } };
  render(<NameForm submit={() => Promise.reject(new ApiError(400, problem))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Robin{Enter}');

  expect((await screen.findByRole('alert')).textContent).toBe('Too long.');
});
