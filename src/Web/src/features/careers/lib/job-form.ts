import type { JobChanges, JobDto, JobLocation, RemoteMode } from '@/api/gen/types.gen';

type Typed = Partial<Record<string, string>>;

export function missingIn({ title, company }: Typed) {
  return {
    title: title?.trim() === '' ? 'Enter the title.' : undefined,
    company: company?.trim() === '' ? 'Enter the company.' : undefined,
  };
}

/** Places as people write them in one line. */
export function placesText(places: readonly JobLocation[] = []): string {
  return places.map(({ raw }) => raw).join('; ');
}

function placesIn(text: string, known: JobLocation[]): JobLocation[] {
  const raws = text.split(';').map((place) => place.trim());
  return raws.filter(Boolean).map((raw) => known.find((place) => place.raw === raw) ?? { raw });
}

/** What was typed of a job. A place that was known before keeps what else is known of it. */
export function postingIn(typed: Typed, known: JobLocation[] = []) {
  const { title = '', company = '', url = '', location = '', remoteMode = '', description = '' } = typed;
  return {
    title,
    company,
    url: url.trim() || null,
    remoteMode: remoteMode === '' ? null : (remoteMode as RemoteMode),
    description,
    locations: location === placesText(known) ? known : placesIn(location, known),
  };
}

/** Only what was changed: somebody else may have changed the rest meanwhile. */
export function changesOf({ title, company, url, remoteMode, description, details }: JobDto, typed: Typed): JobChanges {
  const known = { title, company, url, remoteMode, description, locations: details.locations ?? [] };
  const wanted = postingIn(typed, known.locations);
  const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => wanted[name] !== known[name]);
  return Object.fromEntries(names.map((name) => [name, wanted[name]]));
}
