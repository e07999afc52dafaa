'use client';

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CreatedInvitationDto } from '@/api/gen/types.gen';
import { OneTimeSecret } from '@/components/ui/one-time-secret';
import { InviteForm } from '@/features/identity/components/registration/invite-form';

interface InviteDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Makes an invitation and then shows its link; a stray click does not close what cannot be seen again. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps) {
  const [made, setMade] = useState<CreatedInvitationDto | null>(null);

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={() => setMade(null)}
      title={made ? `Invitation for ${made.email}` : 'Invite somebody'}
      closeOnClickOutside={false}
      closeOnEscape={!made}
      withCloseButton={!made}
      centered
    >
      {made ? (
        <>
          <OneTimeSecret
            label="Invitation link"
            text={made.link}
            warning={`${made.isMailed ? 'A mail with this link is on its way to them. To send it yourself as well, copy it now' : 'Copy this link and send it to them'}: it is not shown again, and works once, for their address.`}
          />
          <Button size="md" mt="lg" fullWidth onClick={onClose}>
            {made.isMailed ? 'Done' : 'I have copied it'}
          </Button>
        </>
      ) : (
        <InviteForm onMade={setMade} />
      )}
    </Modal>
  );
}
