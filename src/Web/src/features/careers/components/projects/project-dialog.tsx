'use client';

import { type EditedText, TextDialog } from '@/features/careers/components/documents/text-dialog';
import { ProjectForm } from '@/features/careers/components/projects/project-form';
import { useProject } from '@/features/careers/hooks/use-projects';

interface ProjectDialogProps {
  /** Null while it is closed. */
  edited: EditedText | null;
  onClose: () => void;
}

export function ProjectDialog({ edited, onClose }: ProjectDialogProps) {
  return (
    <TextDialog
      noun="project"
      edited={edited}
      query={useProject(edited?.id ?? null)}
      form={(project) => <ProjectForm key={project?.id} project={project} onSaved={onClose} />}
      onClose={onClose}
    />
  );
}
