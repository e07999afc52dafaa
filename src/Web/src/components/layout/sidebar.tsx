'use client';

import { ActionIcon, Drawer } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebar } from '@tabler/icons-react';
import Link from 'next/link';
import { BrandMark } from '@/components/ui/brand-mark';
import { ConversationSidebar } from '@/features/conversations/components/sidebar/conversation-sidebar';
import { routes } from '@/lib/routes';
import { useSidebarStore } from '@/stores/sidebar-store';
import classes from './sidebar.module.css';

const narrow = '(max-width: 47.99em)';

export function Sidebar() {
  const { isCollapsed, isDrawerOpen, toggleCollapsed, closeDrawer } = useSidebarStore();
  const isNarrow = useMediaQuery(narrow);
  useHotkeys([['mod+shift+S', toggleCollapsed]], []);

  if (isNarrow) {
    return (
      <Drawer
        opened={isDrawerOpen}
        onClose={closeDrawer}
        size="min(320px, 86vw)"
        title="Conversations"
        classNames={{ body: classes.drawer }}
      >
        <ConversationSidebar onNavigate={closeDrawer} />
      </Drawer>
    );
  }

  if (isCollapsed) return null;

  return (
    <div className={classes.sidebar}>
      <div className={classes.top}>
        <Link href={routes.chat} className={classes.brand}>
          <BrandMark size={26} />
          Assistant
        </Link>
        <ActionIcon aria-label="Hide sidebar" title="Hide sidebar (Ctrl+Shift+S)" onClick={toggleCollapsed}>
          <IconLayoutSidebar size={20} />
        </ActionIcon>
      </div>
      <ConversationSidebar />
    </div>
  );
}
