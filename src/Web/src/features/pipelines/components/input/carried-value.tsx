import { carriedPath } from '@/features/pipelines/lib/input-field';

interface CarriedValueProps {
  path: string;
  /** Undefined where there was none: then its default counts. */
  value: unknown;
}

/** Takes along what a form does not ask for. */
export function CarriedValue({ path, value }: CarriedValueProps) {
  return value === undefined ? null : <input type="hidden" name={carriedPath(path)} value={JSON.stringify(value)} />;
}
