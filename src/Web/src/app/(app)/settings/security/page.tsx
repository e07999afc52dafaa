import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/features/identity/components/change-password-form';
import { SignInMethods } from '@/features/identity/components/external/sign-in-methods';
import { SecondFactor } from '@/features/identity/components/second-factor/second-factor';

export const metadata: Metadata = { title: 'Security' };

export default function SecurityPage() {
  return (
    <>
      <ChangePasswordForm />
      <SecondFactor />
      <SignInMethods />
    </>
  );
}
