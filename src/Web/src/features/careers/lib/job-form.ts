import type { FoundJob, JobChanges, JobDto, JobLocation, RemoteMode } from '@/api/gen/types.gen';

/** A job as far as a form shows it. */
export type PostedJob = Pick<FoundJob, 'title' | 'company' | 'url' | 'remoteMode' | 'description' | 'details'>;

type Typed = Partial<Record<string, string>>;

export function missingIn({ title, company }: Typed) {
  return {
    title: title?.trim() === '' ? 'Enter the title.' : undefined,
    company: company?.trim() === '' ? 'Enter the company.' : undefined,
  };
}

/** Places as people write them in one line. */
function placesText(places: readonly JobLocation[] = []): string {
  return oneLine(places.map(({ raw }) => raw).join('; '));
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

/** What the fields of a form make of a job: a text of one line has no line ends, and others have those of browsers. */
export function fieldsOf({ title, company, url, remoteMode, description, details }: PostedJob) {
  return {
    title: oneLine(title),
    company: oneLine(company),
    url: oneLine(url ?? '').trim(),
    location: placesText(details?.locations),
    remoteMode: remoteMode ?? '',
    description: (description ?? '').replace(/\r\n?/g, '\n'),
  };
}

/** Only what was changed: somebody else may have changed the rest meanwhile. */
export function changesOf(job: JobDto, typed: Typed): JobChanges {
  const fields = fieldsOf(job);
  const wanted = postingIn(typed, job.details.locations);
  const ifChanged = <T>(field: keyof typeof fields, value: T) => (typed[field] === fields[field] ? undefined : value);
  return {
    title: ifChanged('title', wanted.title),
    company: ifChanged('company', wanted.company),
    url: ifChanged('url', wanted.url),
    remoteMode: ifChanged('remoteMode', wanted.remoteMode),
    description: ifChanged('description', wanted.description),
    locations: ifChanged('location', wanted.locations),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, '');
}
