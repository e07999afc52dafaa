import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import type { JobProfileDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { ProfileList } from '@/features/careers/components/profiles/profile-list';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const api = 'http://localhost/api/v1';
const nothing = () => HttpResponse.json({ items: [], nextCursor: null });

const profile: JobProfileDto = {
  id: 'p1',
  name: 'Gardens',
  isDefault: true,
  resume: null,
  story: null,
  projects: [],
  wishes: { roles: ['Gardener'] },
  contact: {},
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

afterEach(() => queryClient.clear());

it('changes a profile as it is now, not as it was when it was listed', async () => {
  server.use(
    http.get(`${api}/job-profiles`, () => HttpResponse.json({ items: [profile], nextCursor: null })),
    http.get(`${api}/job-profiles/p1`, () => HttpResponse.json({ ...profile, wishes: { roles: ['Head gardener'] } })),
    ...['resumes', 'stories', 'projects'].map((links) => http.get(`${api}/${links}`, nothing)),
  );
  renderInApp(<ProfileList />);

  await userEvent.click(await screen.findByRole('button', { name: 'Change Gardens' }));

  await screen.findByDisplayValue('Head gardener');
  expect(screen.queryByDisplayValue('Gardener')).toBeNull();
});
