'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { unreachable } from '@/api/api-error';
import { authFetch } from '@/api/http';
import { saveFile } from '@/lib/save-file';

const fallbackName = 'assistant-platform.zip';

/** Downloads the archive and tells how much has arrived; how large it gets, nobody knows before its end. */
export function useDataExport() {
  const [received, setReceived] = useState(0);
  const download = useRef<AbortController>(null);

  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      setReceived(0);
      download.current = new AbortController();
      const { signal } = download.current;
      const response = await authFetch(new URL('/api/v1/users/me/export', location.origin), { signal });
      saveFile(await readAll(response, setReceived), fileNameOf(response));
    },
  });

  return {
    mutate,
    isPending,
    isSuccess,
    error: download.current?.signal.aborted ? null : error,
    received,
    cancel: () => download.current?.abort(),
  };
}

async function readAll(response: Response, onProgress: (bytes: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      chunks.push(next.value);
      received += next.value.length;
      onProgress(received);
    }
  } catch {
    // An archive without its end is none.
    throw unreachable();
  }
  return new Blob(chunks, { type: 'application/zip' });
}

function fileNameOf(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  return /filename="?([\w.-]+)"?/.exec(disposition)?.[1] ?? fallbackName;
}
