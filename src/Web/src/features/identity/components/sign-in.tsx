'use client';

import { type ReactNode, useState } from 'react';
import { type Credentials, signIn } from '@/api/session';
import { CodeForm } from '@/features/identity/components/code-form';
import { LoginForm } from '@/features/identity/components/login-form';

interface SignInProps {
  /** Whose password is asked for, where that is known. */
  email?: string;
  intro: ReactNode;
  codeIntro: ReactNode;
  /** Other ways on, below the password. */
  children: ReactNode;
}

/** Asks for e-mail and password, and then for a code where the account has a second factor. */
export function SignIn({ email, intro, codeIntro, children }: SignInProps) {
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const [typedEmail, setTypedEmail] = useState<string>();

  if (credentials === null) {
    return (
      <>
        {intro}
        <LoginForm email={email} typedEmail={typedEmail} onCodeRequired={setCredentials} />
        {children}
      </>
    );
  }

  const goBack = () => {
    setTypedEmail(credentials.email);
    setCredentials(null);
  };

  return (
    <>
      {codeIntro}
      <CodeForm onCode={(code) => signIn({ ...credentials, code })} backLabel="Back to the password" onBack={goBack} />
    </>
  );
}
