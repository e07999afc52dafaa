'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconLogout, IconSettings, IconUsers } from '@tabler/icons-react';
import Link from 'next/link';
import { useAuth } from '@/features/identity/hooks/use-auth';
import { notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';
import classes from './user-menu.module.css';

export function UserMenu() {
  const { user, signOut } = useAuth();
  const name = user?.displayName || user?.email || '';
  const leave = () => signOut().catch((error) => notifyError('You are still signed in', error));

  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon aria-label="Account" title="Account">
          <span className={classes.avatar}>{name.charAt(0).toUpperCase()}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <strong>{user?.displayName}</strong>
          <span>{user?.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href={routes.settings} leftSection={<IconSettings size={18} />}>
          Settings
        </Menu.Item>
        {user?.role === 'administrator' && (
          <Menu.Item component={Link} href={routes.users} leftSection={<IconUsers size={18} />}>
            Administration
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
