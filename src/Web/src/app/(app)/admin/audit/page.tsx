import type { Metadata } from 'next';
import { AuditLog } from '@/features/identity/components/administration/audit-log';

export const metadata: Metadata = { title: 'Audit log' };

export default function AuditPage() {
  return <AuditLog />;
}
