'use client';

import { Modal } from '@mantine/core';
import type { JobProfileDto } from '@/api/gen/types.gen';
import { ListStates } from '@/components/ui/list-states';
import { ProfileForm } from '@/features/careers/components/profiles/profile-form';
import { useProfileLinks } from '@/features/careers/hooks/use-job-profiles';

export interface EditedProfile {
  /** Null makes a new one. */
  profile: JobProfileDto | null;
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
      title={edited?.profile ? 'Change the profile' : 'New profile'}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
      centered
    >
      {edited && <LinkedForm profile={edited.profile} onSaved={onClose} />}
    </Modal>
  );
}

/** The form, once it is known what there is to choose from. */
function LinkedForm({ profile, onSaved }: { profile: JobProfileDto | null; onSaved: () => void }) {
  const query = useProfileLinks();

  return (
    <ListStates query={query} failure="What a profile can name could not be loaded" length={5}>
      {query.data && <ProfileForm profile={profile} links={query.data} onSaved={onSaved} />}
    </ListStates>
  );
}
