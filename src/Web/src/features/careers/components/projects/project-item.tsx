'use client';

import { Button } from '@mantine/core';
import type { ProjectSummaryDto } from '@/api/gen/types.gen';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { DocumentStatus } from '@/features/careers/components/documents/document-status';
import classes from '@/features/careers/components/stories/stories.module.css';
import { markdownPreview } from '@/features/careers/lib/markdown-preview';

interface ProjectItemProps {
  project: ProjectSummaryDto;
  onEdit: () => void;
  onDelete: () => void;
}

export function ProjectItem({ project: { name, preview, file, updatedAt }, onEdit, onDelete }: ProjectItemProps) {
  return (
    <Item
      title={
        <>
          {name} {file && <DocumentStatus status={file.textStatus} />}
        </>
      }
      details={
        <>
          <span className={classes.preview}>{file ? file.name : markdownPreview(preview ?? '')}</span>
          Changed <RelativeTime at={updatedAt} />
        </>
      }
    >
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <Button variant="subtle" color="gray" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </Button>
    </Item>
  );
}
