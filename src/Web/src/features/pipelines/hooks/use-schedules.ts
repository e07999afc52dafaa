'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  createSchedule,
  deleteSchedule,
  listOccurrences,
  listSchedules,
  previewSchedule,
  runScheduleNow,
  updateSchedule,
} from '@/api/gen/sdk.gen';
import type { CreateSchedule, ScheduleDto } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { newRequestId } from '@/lib/request-id';

const largestPage = 100;
const lookEvery = 30_000;

/** All of them, because the calendar shows all: a person can have a few pages full. */
export function useSchedules() {
  return useQuery({
    queryKey: pipelineKeys.schedules,
    queryFn: async ({ signal }) => {
      const items: ScheduleDto[] = [];
      let cursor: string | undefined;
      do {
        const page = await listSchedules({ query: { limit: largestPage, cursor }, signal });
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return { items };
    },
    refetchInterval: lookEvery,
  });
}

/** The runs there were in a time, and those that are to come. */
export function useCalendar(from: Date, to: Date) {
  const query = { from: from.toISOString(), to: to.toISOString() };
  return useQuery({
    queryKey: pipelineKeys.calendar(query.from, query.to),
    queryFn: ({ signal }) => listOccurrences({ query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: lookEvery,
  });
}

/** When a schedule would run next; null when it cannot be asked yet. */
export function useSchedulePreview(cron: string | null, timeZone: string) {
  return useQuery({
    queryKey: pipelineKeys.preview(cron ?? '', timeZone),
    queryFn: ({ signal }) => previewSchedule({ query: { cron: cron ?? '', timeZone }, signal }),
    enabled: cron !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Makes a schedule, or changes the one that is named. */
export async function saveSchedule(id: string | null, terms: CreateSchedule): Promise<void> {
  if (id === null) await createSchedule({ body: terms });
  else await updateSchedule({ path: { id }, body: terms });
  await refresh();
}

export async function switchSchedule(id: string, enabled: boolean): Promise<void> {
  await updateSchedule({ path: { id }, body: { enabled } });
  await refresh();
}

export async function removeSchedule(id: string): Promise<void> {
  await deleteSchedule({ path: { id } });
  await refresh();
}

/** Gives the id of the run. */
export async function runNow(id: string): Promise<string> {
  const { runId } = await runScheduleNow({ path: { id }, headers: { 'Idempotency-Key': newRequestId() } });
  void refresh();
  return runId;
}

function refresh(): Promise<void> {
  return invalidate(pipelineKeys.schedules);
}
