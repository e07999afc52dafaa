import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ManagedUserDto } from '@/api/gen/types.gen';
import { DeleteUserForm } from '@/features/identity/components/administration/delete-user-form';
import { rescueFocus } from '@/lib/rescue-focus';

export function DeleteUserButton({ user }: { user: ManagedUserDto }) {
  const [isOpen, { open, close }] = useDisclosure();

  // The row that asks goes with its person, and the dialog with it.
  useEffect(() => rescueFocus, []);

  return (
    <>
      <Button variant="subtle" color="gray" aria-label={`Delete ${user.displayName}`} onClick={open}>
        Delete
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Delete ${user.displayName}?`} closeOnClickOutside={false} centered>
        <DeleteUserForm user={user} onCancel={close} />
      </Modal>
    </>
  );
}
