import { ApiError } from '@/api/api-error';

/** A refusal that names a field which the form does not have is about the form as a whole: nothing is refused silently. */
export async function showingEveryRefusal(form: HTMLFormElement, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const unknown = Object.entries(error.fields).filter(([name]) => form.elements.namedItem(name) === null);
    if (unknown.length === 0) throw error;
    const detail = unknown.map(([name, message]) => `${name}: ${message}`).join(' ');
    throw new ApiError(error.status, { ...error.problem, detail, errors: undefined });
  }
}
