'use client';

import { useState } from 'react';
import type { ExternalLoginDto } from '@/api/gen/types.gen';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { ConnectDialog } from '@/features/identity/components/external/connect-dialog';
import { DisconnectDialog } from '@/features/identity/components/external/disconnect-dialog';
import { ExternalFailure } from '@/features/identity/components/external/external-failure';
import { SignInMethod } from '@/features/identity/components/external/sign-in-method';
import { useExternalLogins } from '@/features/identity/hooks/use-external-logins';
import { useIdentityProviders } from '@/features/identity/hooks/use-identity-providers';
import { type Method, methodsOf } from '@/features/identity/lib/sign-in-methods';

/** Not there on a server where people sign in with passwords only. */
export function SignInMethods() {
  const providers = useIdentityProviders();
  const query = useExternalLogins();
  const [connecting, setConnecting] = useState<Method>();
  const [disconnecting, setDisconnecting] = useState<{ method: Method; login: ExternalLoginDto }>();
  const methods = methodsOf(providers, query.data?.items ?? []);
  if (methods.length === 0) return null;

  return (
    <Section title="Sign-in methods" description="Accounts elsewhere that open yours here, without your password.">
      <ExternalFailure />
      <ListStates query={query} failure="Your sign-in methods could not be loaded" length={methods.length}>
        <ItemList label="Sign-in methods">
          {methods.map((method) => (
            <SignInMethod
              key={method.provider}
              method={method}
              onConnect={() => setConnecting(method)}
              onDisconnect={(login) => setDisconnecting({ method, login })}
            />
          ))}
        </ItemList>
      </ListStates>
      <ConnectDialog method={connecting} onClose={() => setConnecting(undefined)} />
      <DisconnectDialog {...disconnecting} onClose={() => setDisconnecting(undefined)} />
    </Section>
  );
}
