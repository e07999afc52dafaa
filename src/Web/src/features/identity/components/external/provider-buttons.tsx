'use client';

import { Button } from '@mantine/core';
import { useIdentityProviders } from '@/features/identity/hooks/use-identity-providers';
import { externalStart, returnPath } from '@/lib/routes';
import classes from './provider-buttons.module.css';

interface ProviderButtonsProps {
  returnTo?: string;
  /** Said before them. */
  note?: string;
}

/** The ways to sign in besides a password: as many as the server has, also none. */
export function ProviderButtons({ returnTo, note }: ProviderButtonsProps) {
  const providers = useIdentityProviders();
  if (providers.length === 0) return null;
  const target = returnTo ?? returnPath(window.location.search);

  return (
    <div className={classes.providers}>
      <p className={classes.or}>or</p>
      {note && <p className={classes.note}>{note}</p>}
      {providers.map(({ name, label }) => (
        <Button key={name} component="a" href={externalStart(name, target)} variant="default" size="md" fullWidth>
          Continue with {label}
        </Button>
      ))}
    </div>
  );
}
