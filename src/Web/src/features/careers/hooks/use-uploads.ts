'use client';

import { useState } from 'react';
import { ApiError, toApiError } from '@/api/api-error';
import type { Upload } from '@/api/upload';
import { formatBytes } from '@/lib/format';
import { newRequestId } from '@/lib/request-id';

export interface Uploading {
  id: string;
  name: string;
  percent: number;
  /** Null while it goes well. */
  error: ApiError | null;
  /** Ends it, or takes the word of its failure away. */
  dismiss: () => void;
}

/** Files on their way to the server, and those that did not arrive. */
export function useUploads(send: (upload: Upload) => Promise<unknown>, maxBytes: number) {
  const [uploads, setUploads] = useState<Uploading[]>([]);
  const forget = (id: string) => setUploads((all) => all.filter((upload) => upload.id !== id));
  const change = (id: string, what: Partial<Uploading>) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...what } : upload)));

  const start = async (file: File) => {
    const id = newRequestId();
    const { signal, abort } = abortable();
    const dismiss = () => {
      abort();
      forget(id);
    };
    setUploads((all) => [...all, { id, name: file.name, percent: 0, error: null, dismiss }]);
    try {
      if (file.size > maxBytes) throw tooLarge(maxBytes);
      await send({ file, signal, onProgress: (percent) => change(id, { percent }) });
      forget(id);
    } catch (error) {
      change(id, { error: toApiError(error) });
    }
  };

  return { uploads, upload: (files: Iterable<File>) => [...files].forEach((file) => void start(file)) };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function tooLarge(maxBytes: number): ApiError {
  return new ApiError(413, { detail: `It is larger than ${formatBytes(maxBytes)}.` });
}
