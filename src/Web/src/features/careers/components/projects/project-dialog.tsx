'use client';

import { Modal } from '@mantine/core';
import { ListStates } from '@/components/ui/list-states';
import { ProjectForm } from '@/features/careers/components/projects/project-form';
import { useProject } from '@/features/careers/hooks/use-projects';

export interface EditedProject {
  /** Null makes a new one. */
  id: string | null;
}

interface ProjectDialogProps {
  /** Null while it is closed. */
  edited: EditedProject | null;
  onClose: () => void;
}

/** Nothing but its own button closes it: a long text is not thrown away by a slip. */
export function ProjectDialog({ edited, onClose }: ProjectDialogProps) {
  const query = useProject(edited?.id ?? null);

  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited?.id ? 'Change the project' : 'New project'}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
      centered
    >
      {edited?.id ? (
        <ListStates query={query} failure="The project could not be loaded">
          {query.data && <ProjectForm key={query.data.id} project={query.data} onSaved={onClose} />}
        </ListStates>
      ) : (
        edited && <ProjectForm project={null} onSaved={onClose} />
      )}
    </Modal>
  );
}
