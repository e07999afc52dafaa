import type { Metadata } from 'next';
import { DeleteAccount } from '@/features/identity/components/data/delete-account';
import { DownloadData } from '@/features/identity/components/data/download-data';

export const metadata: Metadata = { title: 'Your data' };

export default function DataPage() {
  return (
    <>
      <DownloadData />
      <DeleteAccount />
    </>
  );
}
