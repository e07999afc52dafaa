import type { ResumeDto } from '@/api/gen/types.gen';
import { authFetch } from '@/api/http';
import { notifyError } from '@/lib/notify';
import { saveFile } from '@/lib/save-file';

export async function fetchResumeFile(id: string, signal?: AbortSignal): Promise<Blob> {
  const response = await authFetch(new URL(`/api/v1/resumes/${id}/file`, location.origin), { signal });
  return response.blob();
}

export async function downloadResume({ id, name, file }: ResumeDto): Promise<void> {
  try {
    saveFile(await fetchResumeFile(id), file.name);
  } catch (error) {
    notifyError(`“${name}” could not be downloaded`, error);
  }
}
