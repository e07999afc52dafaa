'use client';

import { ActionIcon, Drawer } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebar } from '@tabler/icons-react';
import { ModuleLinks } from '@/components/layout/module-links';
import { BrandMark } from '@/components/ui/brand-mark';
import { ConversationLink } from '@/features/conversations/components/sidebar/conversation-link';
import { ConversationSidebar } from '@/features/conversations/components/sidebar/conversation-sidebar';
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
        <ModuleLinks onNavigate={closeDrawer} />
        <ConversationSidebar onNavigate={closeDrawer} />
      </Drawer>
    );
  }

  if (isCollapsed) return null;

  return (
    <aside aria-label="Sidebar" className={classes.sidebar}>
      <div className={classes.top}>
        <ConversationLink id={null} className={classes.brand}>
          <BrandMark size={26} />
          Assistant
        </ConversationLink>
        <ActionIcon aria-label="Hide sidebar" title="Hide sidebar (Ctrl+Shift+S)" onClick={toggleCollapsed}>
          <IconLayoutSidebar size={20} />
        </ActionIcon>
      </div>
      <ModuleLinks />
      <ConversationSidebar />
    </aside>
  );
}
