'use client';

import { Modal } from '@mantine/core';
import { ListStates } from '@/components/ui/list-states';
import { ProfileForm } from '@/features/careers/components/profiles/profile-form';
import { useProfileForm } from '@/features/careers/hooks/use-job-profiles';

export interface EditedProfile {
  /** Null makes a new one. */
  id: string | null;
}

interface ProfileDialogProps {
  /** Null while it is closed. */
  edited: EditedProfile | null;
  onClose: () => void;
}

/** Nothing but its own button closes it: a long form is not thrown away by a slip. */
export function ProfileDialog({ edited, onClose }: ProfileDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited?.id ? 'Change the profile' : 'New profile'}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
      centered
    >
      {edited && <LoadedForm id={edited.id} onSaved={onClose} />}
    </Modal>
  );
}

/** The form, once it is known what is in it and what there is to choose from. */
function LoadedForm({ id, onSaved }: { id: string | null; onSaved: () => void }) {
  const query = useProfileForm(id);

  return (
    <ListStates query={query} failure="The profile could not be loaded" length={5}>
      {query.data && <ProfileForm {...query.data} onSaved={onSaved} />}
    </ListStates>
  );
}
