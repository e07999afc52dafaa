'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { SwitchField } from '@/components/ui/switch-field';
import { useChangeRegistration, useRegistrationPolicy } from '@/features/identity/hooks/use-registration-policy';

export function RegistrationSwitch() {
  const query = useRegistrationPolicy();
  const { mutate, isPending, error } = useChangeRegistration();
  const isOpen = query.data?.open ?? false;

  return (
    <Section title="New accounts" description="Who can make an account on this server.">
      <ListStates query={query} failure="The setting could not be loaded" length={1}>
        {error && <ErrorNotice error={error} title="The setting was not changed" />}
        <SwitchField
          label="Open registration"
          description={
            isOpen
              ? 'Everybody who reaches this server can make an account.'
              : 'Only people with an invitation can make an account.'
          }
          isOn={isOpen}
          isBusy={isPending}
          onChange={mutate}
        />
      </ListStates>
    </Section>
  );
}
