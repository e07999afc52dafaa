import { changeJobs, ingestJobs, updateJob } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { jobKeys } from '@/features/careers/api/job-cache';
import { type SampleJob, sampleJobs, sampleSource } from '@/features/careers/lib/sample-jobs';
import { addDays, dayKey } from '@/lib/calendar-days';
import { notifyDone, notifyError } from '@/lib/notify';

const samples = { source: [sampleSource] };

/** Samples that were there before come back as they were. */
export async function loadSampleJobs(): Promise<void> {
  await attempt('The sample jobs could not be loaded', async () => {
    await changeJobs({ body: { filter: { ...samples, deleted: true }, action: 'restore' } });
    const { items } = await ingestJobs({ body: { jobs: sampleJobs.map(({ job }) => job) } });
    const created = items.flatMap(({ id, outcome }, index) => {
      const sample = sampleJobs[index];
      return outcome === 'created' && sample ? [{ id, sample }] : [];
    });
    await Promise.all(created.map(({ id, sample }) => getOnWith(id, sample)));
  });
}

export async function removeSampleJobs(): Promise<void> {
  await attempt('The sample jobs could not be removed', async () => {
    await changeJobs({ body: { filter: samples, action: 'delete' } });
    notifyDone('The sample jobs are gone');
  });
}

/** Does with a job what its person would have done. */
async function getOnWith(id: string, { way, score, actionIn }: SampleJob) {
  for (const status of way) await changeJobs({ body: { ids: [id], action: 'move', status } });
  const nextActionOn = actionIn === null ? null : dayKey(addDays(new Date(), actionIn));
  await updateJob({ path: { id }, body: { score, nextActionOn } });
}

async function attempt(failure: string, action: () => Promise<void>) {
  try {
    await action();
  } catch (error) {
    notifyError(failure, error);
  }
  await invalidate(jobKeys.all);
}
