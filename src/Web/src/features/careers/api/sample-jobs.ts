import { changeJobs, ingestJobs } from '@/api/gen/sdk.gen';
import type { JobStatus } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { jobKeys } from '@/features/careers/api/job-cache';
import { sampleJobs, sampleSource } from '@/features/careers/lib/sample-jobs';
import { notifyDone, notifyError } from '@/lib/notify';

const samples = { source: [sampleSource] };

/** Samples that were there before come back as they were. */
export async function loadSampleJobs(): Promise<void> {
  await attempt('The sample jobs could not be loaded', async () => {
    await changeJobs({ body: { filter: { ...samples, deleted: true }, action: 'restore' } });
    const { items } = await ingestJobs({ body: { jobs: sampleJobs.map(({ job }) => job) } });
    const created = items.flatMap(({ id, outcome }, index) =>
      outcome === 'created' ? [{ id, way: sampleJobs[index]?.way ?? [] }] : [],
    );
    await Promise.all(created.map(({ id, way }) => walk(id, way)));
  });
}

export async function removeSampleJobs(): Promise<void> {
  await attempt('The sample jobs could not be removed', async () => {
    await changeJobs({ body: { filter: samples, action: 'delete' } });
    notifyDone('The sample jobs are gone');
  });
}

async function walk(id: string, way: readonly JobStatus[]) {
  for (const status of way) await changeJobs({ body: { ids: [id], action: 'move', status } });
}

async function attempt(failure: string, action: () => Promise<void>) {
  try {
    await action();
  } catch (error) {
    notifyError(failure, error);
  }
  await invalidate(jobKeys.all);
}
