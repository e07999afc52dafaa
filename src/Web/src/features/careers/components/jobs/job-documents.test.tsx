import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { queryClient } from '@/api/query-client';
import { JobDocuments } from '@/features/careers/components/jobs/job-documents';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const profile = (id: string, name: string, isDefault: boolean) => ({
  id,
  name,
  isDefault,
  resume: { id: `${id}-resume`, name: `Resume of ${name}` },
  story: null,
  projects: [{ id: `${id}-project`, name: `Project of ${name}` }],
});

const profilesAre = (items: object[]) =>
  server.use(http.get('http://localhost/api/v1/job-profiles', () => HttpResponse.json({ items, nextCursor: null })));

beforeEach(() => queryClient.clear());

it('names what belongs to the default profile', async () => {
  profilesAre([profile('one', 'Baker', false), profile('two', 'Nurse', true)]);
  renderInApp(<JobDocuments />);

  const documents = within(await screen.findByRole('region', { name: 'Documents' }));
  expect(documents.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Resume Resume of Nurse',
    'Project Project of Nurse',
  ]);
  expect(documents.getByRole('link', { name: 'Resume of Nurse' }).getAttribute('href')).toBe('/jobs/resumes');
});

it('says where to name them when there are none', async () => {
  profilesAre([]);
  renderInApp(<JobDocuments />);

  expect((await screen.findByRole('link', { name: 'a profile' })).getAttribute('href')).toBe('/jobs/profiles');
});
