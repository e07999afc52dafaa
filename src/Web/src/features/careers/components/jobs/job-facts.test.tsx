import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { JobDto } from '@/api/gen/types.gen';
import { JobFacts } from '@/features/careers/components/jobs/job-facts';
import { jobOf } from '@/test/jobs';
import { renderInApp } from '@/test/render';

const factsOf = (change: Partial<JobDto>) => {
  renderInApp(<JobFacts job={jobOf(change)} />);
  return Object.fromEntries(
    screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );
};

const source = (url: string | null, name = 'greenhouse') => ({
  name,
  id: null,
  url,
  attribution: null,
  firstSeenAt: '2026-01-01T00:00:00Z',
  lastSeenOn: '2026-01-01',
});

it('tells all that is known of a job', () => {
  const facts = factsOf({
    applyUrl: 'https://apply.example.org/7',
    details: {
      allowedRegions: ['Norway', 'Sweden'],
      seniority: 'Senior',
      department: 'Gardens',
      tags: ['hedges', 'roses'],
      validThrough: '2030-04-01T12:00:00Z',
    },
  });

  expect(facts).toMatchObject({
    'Open to people in': 'Norway, Sweden',
    Seniority: 'Senior',
    Department: 'Gardens',
    Tags: 'hedges, roses',
    'Open until': 'Apr 1, 2030',
    'Apply at': 'apply.example.org',
  });
  expect(screen.getByRole('link', { name: 'apply.example.org' }).getAttribute('href')).toBe(
    'https://apply.example.org/7',
  );
});

it('tells that nobody can apply any more, instead of until when', () => {
  const facts = factsOf({ details: { validThrough: '2030-04-01T12:00:00Z', closedAt: '2020-03-01T12:00:00Z' } });

  expect(facts.Closed).toBe('Mar 1, 2020');
  expect(facts).not.toHaveProperty('Open until');
});

it('tells nothing of what is not known', () => {
  expect(Object.keys(factsOf({}))).toEqual(['Added']);
});

it('leads to each place where it was found', () => {
  const facts = factsOf({
    sources: [source('https://one.example.org/1'), source('https://one.example.org/2'), source(null, 'mail')],
  });

  expect(facts['Found at']).toBe('greenhouse, greenhouse, mail');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://one.example.org/1',
    'https://one.example.org/2',
  ]);
});
