import type { Metadata } from 'next';
import { ProfileForm } from '@/features/identity/components/profile-form';
import { SessionList } from '@/features/identity/components/session-list';
import classes from './settings.module.css';

export const metadata: Metadata = { title: 'Settings' };

export default function SettingsPage() {
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>Settings</h1>
      <ProfileForm />
      <SessionList />
    </div>
  );
}
