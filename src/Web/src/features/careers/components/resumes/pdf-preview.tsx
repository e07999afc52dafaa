'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ListStates } from '@/components/ui/list-states';
import { fetchResumeFile } from '@/features/careers/api/resume-files';
import classes from '@/features/careers/components/documents/documents.module.css';

/** The file in the browser's own viewer. */
export function PdfPreview({ id, name }: { id: string; name: string }) {
  const query = useQuery({
    queryKey: ['resumes', 'file', id],
    queryFn: ({ signal }) => fetchResumeFile(id, signal),
    gcTime: 0,
  });
  const address = useObjectUrl(query.data);

  return (
    <section aria-label="File" className={classes.pane}>
      <ListStates query={query} failure="The file could not be loaded">
        {address && <iframe src={`${address}#navpanes=0`} title={`Preview of ${name}`} className={classes.preview} />}
      </ListStates>
    </section>
  );
}

function useObjectUrl(content: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (content === undefined) return;
    const created = URL.createObjectURL(content);
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [content]);
  return address;
}
