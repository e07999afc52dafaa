import cronstrue from 'cronstrue';

const fields = 5;

/** "At 08:00, Monday through Friday"; null for what is no cron expression of five fields. */
export function describeCron(cron: string): string | null {
  if (cron.trim().split(/\s+/).length !== fields) return null;
  try {
    return cronstrue.toString(cron, { use24HourTimeFormat: true });
  } catch {
    return null;
  }
}
