import { ApiError } from '@/api/api-error';

const sentences: Record<string, string> = {
  'identity.account_disabled': 'An administrator has disabled this account. Ask them to enable it.',
  'identity.external_account_exists':
    'There is an account with your e-mail address already. Sign in to it as before, then connect the provider in the settings under Security.',
  'identity.external_denied': 'The sign-in was cancelled. Nothing has changed.',
  'identity.external_email_unverified':
    'The provider does not confirm that an e-mail address is yours. Confirm it there, or create an account with a password.',
  'identity.external_login_taken':
    'That account opens another account here. Sign in to that one and disconnect it first.',
  'identity.external_provider_taken':
    'Another account of this provider is connected. Disconnect it first, then connect the new one.',
  'identity.provider_unavailable': 'The provider does not answer. Try again in a moment, or sign in another way.',
  'identity.provider_unknown': 'This server does not know that provider. Choose one of those below.',
  'identity.registration_closed':
    'New accounts take an invitation. Ask an administrator to invite the e-mail address that you have at the provider.',
  'identity.setup_code_required':
    'The first account takes a password and the set-up code. Create it with those, then connect the provider in the settings under Security.',
};

const anything =
  'The sign-in was not completed: it took too long, was begun in another window, or the answer was not valid. Try again.';

/** What the address says behind its # when a provider's sign-in ended without one. Its text is ours, whatever it says. */
export function externalFailure(hash: string): ApiError | null {
  const code = new URLSearchParams(hash.slice(1)).get('error');
  return code === null
    ? null
    : new ApiError(0, { code, detail: Object.hasOwn(sentences, code) ? sentences[code] : anything });
}
