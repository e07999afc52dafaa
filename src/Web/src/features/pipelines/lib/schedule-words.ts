import type { MisfirePolicy, OverlapPolicy, ScheduleColour } from '@/api/gen/types.gen';
import { readableName } from '@/lib/readable-name';

const colours: readonly ScheduleColour[] = ['blue', 'teal', 'green', 'orange', 'red', 'violet'];

export const colourOptions = colours.map((value) => ({ value, label: readableName(value) }));

export const misfireOptions: readonly { value: MisfirePolicy; label: string }[] = [
  { value: 'skip', label: 'Leave it out' },
  { value: 'run_once', label: 'Run once when it is back' },
];

export const overlapOptions: readonly { value: OverlapPolicy; label: string }[] = [
  { value: 'skip', label: 'Leave it out' },
  { value: 'queue', label: 'Run when that has ended' },
];

export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All that the browser knows, and the one that is chosen. */
export function timeZoneOptions(chosen: string) {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** When something happens, on the clocks of a time zone. */
export function formatInZone(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(
    new Date(iso),
  );
}
