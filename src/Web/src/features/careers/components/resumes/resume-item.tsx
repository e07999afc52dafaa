'use client';

import { Button } from '@mantine/core';
import type { ResumeDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { DocumentStatus } from '@/features/careers/components/documents/document-status';
import { ResumeMenu } from '@/features/careers/components/resumes/resume-menu';
import { formatBytes } from '@/lib/format';

interface ResumeItemProps {
  resume: ResumeDto;
  onShow: () => void;
  onMakePrimary: () => void;
  onRename: () => void;
  onReadAgain: () => void;
  onDelete: () => void;
}

export function ResumeItem({ resume, onShow, onMakePrimary, ...actions }: ResumeItemProps) {
  const { name, file, isPrimary, createdAt } = resume;

  return (
    <Item
      title={
        <>
          {name} {isPrimary && <Badge>Primary</Badge>} <DocumentStatus status={file.textStatus} />
        </>
      }
      details={
        <>
          {file.name} · {formatBytes(file.size)} · added <RelativeTime at={createdAt} />
        </>
      }
    >
      {!isPrimary && (
        <Button variant="subtle" color="gray" aria-label={`Make primary: ${name}`} onClick={onMakePrimary}>
          Make primary
        </Button>
      )}
      <Button variant="subtle" color="gray" aria-label={`Show ${name}`} onClick={onShow}>
        Show
      </Button>
      <ResumeMenu resume={resume} {...actions} />
    </Item>
  );
}
