import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ManagedUserDto } from '@/api/gen/types.gen';
import { DeleteUserForm } from '@/features/identity/components/administration/delete-user-form';

export function DeleteUserButton({ user }: { user: ManagedUserDto }) {
  const [isOpen, { open, close }] = useDisclosure();

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
