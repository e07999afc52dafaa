import type { Metadata } from 'next';
import { ResetPassword } from '@/features/identity/components/account-links/reset-password';

export const metadata: Metadata = { title: 'New password' };

export default function ResetPasswordPage() {
  return <ResetPassword />;
}
