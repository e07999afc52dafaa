'use client';

import Link from 'next/link';
import { ErrorNotice } from '@/components/ui/error-notice';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { ProviderButtons } from '@/features/identity/components/external/provider-buttons';
import { RegisterForm } from '@/features/identity/components/register-form';
import { useAuthOptions } from '@/features/identity/hooks/use-auth-options';
import { useWayIn, type WayIn } from '@/features/identity/hooks/use-way-in';
import { routes } from '@/lib/routes';
import classes from '../../auth-layout.module.css';

/** The form, once it is known what it has to ask; or why there is none. */
export function Registration() {
  const { wayIn, error, ask } = useWayIn();
  const options = useAuthOptions();
  if (error) return <ErrorNotice error={error} title="This page could not be loaded" onRetry={ask} />;
  if (wayIn === undefined || options.isPending) return null;

  const { title, lead } = wordsFor(wayIn);
  return (
    <>
      <AuthHeading title={title}>{lead}</AuthHeading>
      {wayIn.kind === 'open' && <RegisterForm takesSetupCode={wayIn.takesSetupCode} />}
      {wayIn.kind === 'open' && !wayIn.takesSetupCode && <ProviderButtons />}
      {wayIn.kind === 'invited' && (
        <>
          <RegisterForm email={wayIn.email} invitation={wayIn.invitation} />
          <ProviderButtons note={`With an account elsewhere that has the address ${wayIn.email}:`} />
        </>
      )}
      <p className={classes.switch}>
        Already have an account? <Link href={routes.login}>Sign in</Link>
      </p>
    </>
  );
}

function wordsFor(wayIn: WayIn): { title: string; lead: string } {
  switch (wayIn.kind) {
    case 'open':
      return {
        title: 'Create your account',
        lead: wayIn.takesSetupCode
          ? 'It is the first one on this server and also looks after it.'
          : 'An e-mail address and a password are all it takes.',
      };
    case 'invited':
      return { title: 'You are invited', lead: 'Choose a password, and your account is ready.' };
    case 'closed':
      return {
        title: 'New accounts take an invitation',
        lead: 'Ask whoever runs this server to invite you. You get a link that opens this page for you.',
      };
    case 'refused':
      return { title: 'This invitation does not work', lead: wayIn.reason };
  }
}
