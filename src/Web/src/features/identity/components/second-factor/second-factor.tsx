'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { RenewCodesDialog } from '@/features/identity/components/second-factor/renew-codes-dialog';
import { SecondFactorItem } from '@/features/identity/components/second-factor/second-factor-item';
import { SetUpDialog } from '@/features/identity/components/second-factor/set-up-dialog';
import { TurnOffDialog } from '@/features/identity/components/second-factor/turn-off-dialog';
import { useSecondFactor } from '@/features/identity/hooks/use-second-factor';

/** The dialogs stand outside of what they change: recovery codes are still read when the factor is on already. */
export function SecondFactor() {
  const query = useSecondFactor();
  const [open, setOpen] = useState<'set up' | 'renew' | 'turn off' | null>(null);
  const close = () => setOpen(null);
  const factor = query.data;

  return (
    <Section
      title="Second factor"
      description="Signing in takes your password and a code from an app on your phone, so a stolen password opens nothing."
    >
      <ListStates query={query} failure="Your second factor could not be loaded" length={1}>
        <ItemList label="Second factor">
          {factor?.enabledAt ? (
            <SecondFactorItem since={factor.enabledAt} codesLeft={factor.recoveryCodesLeft}>
              <Button variant="default" onClick={() => setOpen('renew')}>
                New recovery codes
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setOpen('turn off')}>
                Turn off
              </Button>
            </SecondFactorItem>
          ) : (
            <SecondFactorItem>
              <Button variant="default" onClick={() => setOpen('set up')}>
                Set up
              </Button>
            </SecondFactorItem>
          )}
        </ItemList>
      </ListStates>
      <SetUpDialog isOpen={open === 'set up'} onClose={close} />
      <RenewCodesDialog isOpen={open === 'renew'} onClose={close} />
      <TurnOffDialog isOpen={open === 'turn off'} onClose={close} />
    </Section>
  );
}
