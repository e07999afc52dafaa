'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import type { EditedText } from '@/features/careers/components/documents/text-dialog';
import { UploadItem } from '@/features/careers/components/documents/upload-item';
import { ProjectDialog } from '@/features/careers/components/projects/project-dialog';
import { ProjectItem } from '@/features/careers/components/projects/project-item';
import { useProjects } from '@/features/careers/hooks/use-projects';
import { useUploads } from '@/features/careers/hooks/use-uploads';

const maxBytes = 5 * 1024 * 1024;
const accept = '.md,.txt,.pdf,.docx';

export function ProjectList() {
  const { query, items, isEmpty, uploadProject, deleteItem } = useProjects();
  const { uploads, upload } = useUploads(uploadProject, maxBytes);
  const [edited, edit] = useState<EditedText | null>(null);

  return (
    <Section
      title="Projects"
      description="What you have made and can show: what you did, with what, and what came of it."
      action={
        <Button variant="default" onClick={() => edit({ id: null })}>
          New project
        </Button>
      }
    >
      <FileDrop
        label="choose them"
        hint="A readme, or any text, PDF or DOCX, up to 5 MB each"
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
        failure="Your projects could not be loaded"
        empty={isEmpty && uploads.length === 0 && 'No project yet. Write what you did, with what, and what came of it.'}
      >
        {items.length > 0 && (
          <ItemList label="Projects">
            {items.map((project) => (
              <ProjectItem
                key={project.id}
                project={project}
                onEdit={() => edit({ id: project.id })}
                onDelete={() => deleteItem(project)}
              />
            ))}
          </ItemList>
        )}
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      </ListStates>
      <ProjectDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
