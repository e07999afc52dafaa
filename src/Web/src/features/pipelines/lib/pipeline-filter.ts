import type { PipelineDto } from '@/api/gen/types.gen';
import { readableName } from '@/lib/readable-name';

interface PipelineFilter {
  /** Words that must all occur. */
  q: string;
  area: string;
  tag: string;
}

export function matchingPipelines(all: readonly PipelineDto[], { q, area, tag }: PipelineFilter): PipelineDto[] {
  const words = q.toLowerCase().split(/\s+/);
  return all.filter((pipeline) => {
    const text = [pipeline.name, pipeline.title, pipeline.description, ...pipeline.tags].join(' ').toLowerCase();
    return (
      (area === '' || pipeline.area === area) &&
      (tag === '' || pipeline.tags.includes(tag)) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** What can be chosen of a filter, each once. */
export function optionsOf(everything: string, values: readonly string[]) {
  const options = [...new Set(values)].sort().map((value) => ({ value, label: readableName(value) }));
  return [{ value: '', label: everything }, ...options];
}
