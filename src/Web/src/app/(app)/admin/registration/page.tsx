import type { Metadata } from 'next';
import { InvitationList } from '@/features/identity/components/registration/invitation-list';
import { RegistrationSwitch } from '@/features/identity/components/registration/registration-switch';

export const metadata: Metadata = { title: 'Registration' };

export default function RegistrationPage() {
  return (
    <>
      <RegistrationSwitch />
      <InvitationList />
    </>
  );
}
