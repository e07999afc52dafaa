import type { ExternalLoginDto, IdentityProviderDto } from '@/api/gen/types.gen';

/** A provider, and the account there that is connected. */
export interface Method {
  provider: string;
  label: string;
  login?: ExternalLoginDto;
}

/** What can be connected, then what is connected still although its provider is gone. */
export function methodsOf(providers: IdentityProviderDto[], logins: ExternalLoginDto[]): Method[] {
  const known = providers.map(({ name, label }) => ({
    provider: name,
    label,
    login: logins.find(({ provider }) => provider === name),
  }));
  const left = logins.filter(({ provider }) => !providers.some(({ name }) => name === provider));
  return [...known, ...left.map((login) => ({ provider: login.provider, label: login.provider, login }))];
}
