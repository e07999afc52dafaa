'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { verifyEmail } from '@/api/gen/sdk.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ResendVerification } from '@/features/identity/components/account-links/resend-verification';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { useFragment } from '@/hooks/use-fragment';
import { routes } from '@/lib/routes';
import classes from '../auth-form.module.css';

/** The page of a link that confirms an address; without one it says where to find it. */
export function VerifyEmail() {
  const fragment = useFragment();
  if (fragment === null) return null;

  const token = fragment.get('token');
  return token ? <Confirmation token={token} /> : <CheckInbox email={fragment.get('email') ?? undefined} />;
}

/** Asks for a click: programs that look at the links in mails must not confirm an address for anybody. */
function Confirmation({ token }: { token: string }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => verifyEmail({ body: { token } }),
  });

  if (isSuccess) {
    return (
      <>
        <AuthHeading isAnswer title="Your address is confirmed">
          Thank you. You can sign in now.
        </AuthHeading>
        <Button component={Link} href={routes.login} size="md" fullWidth>
          Sign in
        </Button>
      </>
    );
  }

  return (
    <>
      <AuthHeading title="Confirm your address">Did you create an account here with your e-mail address?</AuthHeading>
      {error ? (
        <div className={classes.form}>
          <ErrorNotice error={error} />
          <ResendVerification />
        </div>
      ) : (
        <Button size="md" loading={isPending} onClick={() => mutate()} fullWidth>
          Yes, it is mine
        </Button>
      )}
    </>
  );
}

function CheckInbox({ email }: { email?: string }) {
  return (
    <>
      <AuthHeading title="Check your inbox">
        There is a mail with a link to confirm your address, perhaps among the spam. Open the link, then{' '}
        <Link href={routes.login}>sign in</Link>.
      </AuthHeading>
      <ResendVerification email={email} />
    </>
  );
}
