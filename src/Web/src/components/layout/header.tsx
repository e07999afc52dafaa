'use client';

import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconEdit, IconLayoutSidebar, IconMenu2 } from '@tabler/icons-react';
import { PaletteButton } from '@/components/layout/palette/palette-button';
import { ThemeToggle } from '@/components/layout/theme-toggle';
import { UserMenu } from '@/components/layout/user-menu';
import { ConversationTitle } from '@/features/conversations/components/conversation-title';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import { NotificationBell } from '@/features/identity/components/notifications/notification-bell';
import { useSidebarStore } from '@/stores/sidebar-store';
import classes from './header.module.css';

export function Header() {
  const { isCollapsed, toggleCollapsed, openDrawer } = useSidebarStore();
  const { conversationId, open } = useConversationRoute();
  useHotkeys([['mod+shift+O', () => open(null)]], []);

  return (
    <header className={classes.header}>
      <ActionIcon hiddenFrom="sm" aria-label="Open conversations" onClick={openDrawer}>
        <IconMenu2 size={20} />
      </ActionIcon>
      {isCollapsed && (
        <ActionIcon
          visibleFrom="sm"
          aria-label="Show sidebar"
          title="Show sidebar (Ctrl+Shift+S)"
          onClick={toggleCollapsed}
        >
          <IconLayoutSidebar size={20} />
        </ActionIcon>
      )}
      <div className={classes.title}>
        <ConversationTitle id={conversationId} />
      </div>
      <ActionIcon hiddenFrom="sm" aria-label="New chat" onClick={() => open(null)}>
        <IconEdit size={20} />
      </ActionIcon>
      <PaletteButton />
      <NotificationBell />
      <ThemeToggle />
      <UserMenu />
    </header>
  );
}
