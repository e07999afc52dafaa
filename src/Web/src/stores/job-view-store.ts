import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const jobViews = ['board', 'table'] as const;
export type JobView = (typeof jobViews)[number];

interface JobViewState {
  /** How jobs were last looked at, for addresses that do not say it. */
  view: JobView;
  prefer: (view: JobView) => void;
}

export const useJobViewStore = create<JobViewState>()(
  persist((set) => ({ view: 'board', prefer: (view) => set({ view }) }), { name: 'job-view' }),
);
