import { ApiError, toApiError } from '@/api/api-error';
import {
  changeJobs,
  createJob,
  exportJobs,
  ingestJobs,
  restoreJob,
  revertJobStatus,
  updateJob,
} from '@/api/gen/sdk.gen';
import type {
  ChangeJobs,
  CreateJob,
  FoundJob,
  JobChanges,
  JobDto,
  JobStatus,
  JobSummaryDto,
} from '@/api/gen/types.gen';
import { invalidate, queryClient } from '@/api/query-client';
import {
  forgetJobs,
  type JobFilter,
  jobKeys,
  knownLists,
  placeInLists,
  restoreLists,
  takeOutOfLists,
} from '@/features/careers/api/job-cache';
import { statusNames } from '@/features/careers/lib/job-words';
import { closeNotice, notifyError, notifyUndoable } from '@/lib/notify';
import { newRequestId } from '@/lib/request-id';
import { saveFile } from '@/lib/save-file';

const undoWindow = 8_000;

/** As many as the server changes at once; the ids of more could not be sent when the page is left. */
const mostAtOnce = 1_000;

export async function addJob(body: CreateJob): Promise<JobDto> {
  const job = await createJob({ body, headers: { 'Idempotency-Key': newRequestId() } });
  void refresh();
  return job;
}

/** Takes in what was recognised in a posting. */
export async function takeInJob(job: FoundJob): Promise<void> {
  const [known] = (await ingestOne(job)).items;
  if (known?.outcome === 'deleted') throw deletedBefore(known.id);
  void refresh();
}

/** As the server refuses a job that is added by hand. */
function deletedBefore(jobId: string) {
  const detail = 'You deleted this job before. Restore it.';
  return new ApiError(409, { code: 'careers.job_already_tracked', detail, jobId, isDeleted: 'true' });
}

export async function restoreDeletedJob(id: string): Promise<void> {
  queryClient.setQueryData(jobKeys.detail(id), await restoreJob({ path: { id } }));
  void refresh();
}

/** What is wrong is told of the only one, not of one in a list. */
async function ingestOne(job: FoundJob) {
  try {
    return await ingestJobs({ body: { jobs: [job] }, headers: { 'Idempotency-Key': newRequestId() } });
  } catch (error) {
    const { status, problem, fields } = toApiError(error);
    const errors = Object.entries(fields).map(([name, message]) => [name.replace('jobs[0].', ''), [message]]);
    throw new ApiError(status, { ...problem, errors: Object.fromEntries(errors) });
  }
}

export type ExportFormat = 'csv' | 'json';

/** Downloads the jobs that a filter finds. */
export async function downloadJobs({ sort: _, ...filter }: JobFilter, format: ExportFormat): Promise<void> {
  try {
    saveFile((await exportJobs({ query: { ...filter, format }, parseAs: 'blob' })) as Blob, `jobs.${format}`);
  } catch (error) {
    notifyError('Your jobs could not be exported', error);
  }
}

export async function changeJob(id: string, body: JobChanges): Promise<void> {
  queryClient.setQueryData(jobKeys.detail(id), await updateJob({ path: { id }, body }));
  void refresh();
}

export async function takeBackStep(id: string): Promise<void> {
  queryClient.setQueryData(jobKeys.detail(id), await revertJobStatus({ path: { id } }));
  void refresh();
}

/** Takes the steps of a way with all of the jobs; shown at once, and taken back when the server refuses. */
export async function moveJobs(jobs: readonly JobSummaryDto[], way: readonly JobStatus[]): Promise<void> {
  const status = way.at(-1);
  if (status === undefined || jobs.length === 0) return;
  const ids = jobs.map(({ id }) => id);
  await queryClient.cancelQueries({ queryKey: jobKeys.lists });
  const before = knownLists();
  placeInLists(jobs.map((job) => ({ ...job, status })));
  try {
    let moved = ids;
    for (const step of way) moved = await changeAll(moved, { action: 'move', status: step });
    if (moved.length === 0) throw new ApiError(409, { detail: 'It cannot go there from where it is.' });
    offerUndo(`${named(jobs, moved)} moved to ${statusNames[status]}`, () => moveBack(jobs, moved, way));
  } catch (error) {
    restoreLists(before);
    notifyError(`${named(jobs, ids)} could not be moved`, error);
  }
  await refresh();
}

async function moveBack(jobs: readonly JobSummaryDto[], ids: readonly string[], way: readonly JobStatus[]) {
  await queryClient.cancelQueries({ queryKey: jobKeys.lists });
  placeInLists(jobs.filter(({ id }) => ids.includes(id)));
  for (const _ of way) await changeAll(ids, { action: 'revert_status' });
}

type Named = Pick<JobSummaryDto, 'id' | 'title'>;

export function deleteJobs(jobs: readonly Named[]): Promise<void> {
  return takeOut(jobs, { action: 'delete', done: 'deleted', undo: 'restore' });
}

export function restoreJobs(jobs: readonly Named[]): Promise<void> {
  return takeOut(jobs, { action: 'restore', done: 'restored', undo: 'delete' });
}

interface WayOut {
  action: 'delete' | 'restore';
  done: string;
  undo: 'delete' | 'restore';
}

/** Takes jobs out of the lists that they are in at once, and puts them back when the server refuses. */
async function takeOut(jobs: readonly Named[], { action, done, undo }: WayOut): Promise<void> {
  const ids = jobs.map(({ id }) => id);
  await queryClient.cancelQueries({ queryKey: jobKeys.lists });
  const before = knownLists();
  takeOutOfLists(new Set(ids));
  try {
    const changed = await changeAll(ids, { action });
    if (action === 'delete') forgetJobs(changed);
    if (changed.length > 0) offerUndo(`${named(jobs, changed)} ${done}`, () => changeAll(changed, { action: undo }));
  } catch (error) {
    restoreLists(before);
    notifyError(`${named(jobs, ids)} could not be ${done}`, error);
  }
  await refresh();
}

/**
 * Does the same to each, in as many parts as it takes, and gives those to which it was done: they can be taken back also
 * when a later part fails, of which people are told.
 */
async function changeAll(ids: readonly string[], change: Omit<ChangeJobs, 'ids'>): Promise<string[]> {
  const done: string[] = [];
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    const part = ids.slice(start, start + mostAtOnce);
    try {
      const { changed } = await changeJobs({ body: { ...change, ids: part }, keepalive: true });
      done.push(...changed);
    } catch (error) {
      if (done.length === 0) throw error;
      notifyError(`${ids.length - start} of ${ids.length} jobs stay as they were`, error);
      break;
    }
  }
  return done;
}

/** The server keeps what is needed to take it back, so nothing waits for the time to undo. */
function offerUndo(message: string, undo: () => Promise<unknown>) {
  const noticeId = newRequestId();
  setTimeout(() => closeNotice(noticeId), undoWindow);
  notifyUndoable(noticeId, message, () => {
    closeNotice(noticeId);
    undo()
      .catch((error) => notifyError('It could not be taken back', error))
      .finally(refresh);
  });
}

function named(jobs: readonly Named[], ids: readonly string[]): string {
  return ids.length === 1 ? `“${jobs.find(({ id }) => id === ids[0])?.title}”` : `${ids.length} jobs`;
}

function refresh(): Promise<void> {
  return invalidate(jobKeys.all);
}
