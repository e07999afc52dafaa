import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SidebarState {
  isCollapsed: boolean;
  isDrawerOpen: boolean;
  toggleCollapsed: () => void;
  openDrawer: () => void;
  closeDrawer: () => void;
}

export const useSidebarStore = create<SidebarState>()(
  persist(
    (set) => ({
      isCollapsed: false,
      isDrawerOpen: false,
      toggleCollapsed: () => set(({ isCollapsed }) => ({ isCollapsed: !isCollapsed })),
      openDrawer: () => set({ isDrawerOpen: true }),
      closeDrawer: () => set({ isDrawerOpen: false }),
    }),
    { name: 'sidebar', partialize: ({ isCollapsed }) => ({ isCollapsed }) },
  ),
);
