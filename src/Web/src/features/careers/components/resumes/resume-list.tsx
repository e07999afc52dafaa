'use client';

import { useState } from 'react';
import type { ResumeDto } from '@/api/gen/types.gen';
import { FileDrop } from '@/components/ui/file-drop';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { UploadItem } from '@/features/careers/components/documents/upload-item';
import { RenameResumeDialog } from '@/features/careers/components/resumes/rename-resume-dialog';
import { ResumeDialog } from '@/features/careers/components/resumes/resume-dialog';
import { ResumeItem } from '@/features/careers/components/resumes/resume-item';
import { useResumes } from '@/features/careers/hooks/use-resumes';
import { useUploads } from '@/features/careers/hooks/use-uploads';

const maxBytes = 10 * 1024 * 1024;
const accept = '.pdf,.docx,.txt,.md,.json';

export function ResumeList() {
  const { query, items, isEmpty, createItem, setPrimary, deleteItem, readAgain } = useResumes();
  const { uploads, upload } = useUploads(createItem, maxBytes);
  const [shown, show] = useState<ResumeDto | null>(null);
  const [renamed, rename] = useState<ResumeDto | null>(null);

  return (
    <Section
      title="Resumes"
      description="What you apply with. The text is read out of each file; the primary one is meant where none is named."
    >
      <FileDrop
        label="choose them"
        hint="PDF, DOCX, text, Markdown or JSON Resume, up to 10 MB each"
        accept={accept}
        onFiles={upload}
      />
      {uploads.length > 0 && (
        <ItemList label="Uploads">
          {uploads.map((uploading) => (
            <UploadItem key={uploading.id} {...uploading} />
          ))}
        </ItemList>
      )}
      <ListStates
        query={query}
        failure="Your resumes could not be loaded"
        empty={
          isEmpty &&
          uploads.length === 0 &&
          'No resume yet. Bring the one that you like best; you can add others later.'
        }
      >
        {items.length > 0 && (
          <ItemList label="Resumes">
            {items.map((resume) => (
              <ResumeItem
                key={resume.id}
                resume={resume}
                onShow={() => show(resume)}
                onMakePrimary={() => setPrimary(resume)}
                onRename={() => rename(resume)}
                onReadAgain={() => readAgain(resume)}
                onDelete={() => deleteItem(resume)}
              />
            ))}
          </ItemList>
        )}
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      </ListStates>
      <ResumeDialog resume={shown} onClose={() => show(null)} />
      <RenameResumeDialog resume={renamed} onClose={() => rename(null)} />
    </Section>
  );
}
