import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { FoundJob } from '@/api/gen/types.gen';
import { AddJobForm } from '@/features/careers/components/jobs/add-job-form';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const api = 'http://localhost/api/v1/jobs';
const found: FoundJob = { source: 'greenhouse', title: 'Gardener', company: 'Initech' };

function refuse(path: string, field: string, message: string) {
  const problem = { code: 'request.invalid', traceId: 't', errors: { [field]: [message] } };
  server.use(http.post(api + path, () => HttpResponse.json(problem, { status: 400 })));
}

it('puts what is wrong with a place beside the field of the places', async () => {
  refuse('', 'details.locations[1].raw', 'It is too long.');
  renderInApp(<AddJobForm found={null} onAdded={() => {}} />);
  await userEvent.type(screen.getByLabelText('Title'), 'Gardener');
  await userEvent.type(screen.getByLabelText('Company'), 'Initech');

  await userEvent.click(screen.getByRole('button', { name: 'Add the job' }));

  const place = screen.getByLabelText('Place');
  expect(place.getAttribute('aria-describedby')).toBe((await screen.findByText('It is too long.')).id);
});

it('says what is wrong with what was recognised and is in no field', async () => {
  refuse('/ingest', 'jobs[0].details.tags', 'It takes 50 at most.');
  renderInApp(<AddJobForm found={found} onAdded={() => {}} />);

  await userEvent.click(screen.getByRole('button', { name: 'Add the job' }));

  expect((await screen.findByRole('alert')).textContent).toContain('It takes 50 at most.');
});
