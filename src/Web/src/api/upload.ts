import { readApiError, unreachable } from '@/api/api-error';
import { refreshAccessToken, requestedWith } from '@/api/refresh';
import { useAuthStore } from '@/stores/auth-store';

export interface Upload {
  file: File;
  /** 0 to 100, of what has arrived. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

/** Sends a file and tells how far it is, which fetch cannot. */
export async function upload<T>(path: string, request: Upload): Promise<T> {
  const { accessToken } = useAuthStore.getState();
  let response = await send(path, request, accessToken);
  if (response.status === 401 && accessToken !== null) {
    const renewed = await refreshAccessToken(accessToken);
    if (renewed !== null) response = await send(path, request, renewed);
  }
  if (!response.ok) throw await readApiError(response);
  return response.json();
}

function send(path: string, { file, onProgress, signal }: Upload, accessToken: string | null): Promise<Response> {
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress((100 * loaded) / total);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', new URL(path, location.origin));
    for (const [name, value] of Object.entries(requestedWith)) request.setRequestHeader(name, value);
    if (accessToken !== null) request.setRequestHeader('Authorization', `Bearer ${accessToken}`);
    request.send(form);
  });
}
