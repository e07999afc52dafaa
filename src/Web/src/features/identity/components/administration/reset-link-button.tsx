'use client';

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { issuePasswordReset } from '@/api/gen/sdk.gen';
import type { ManagedUserDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { OneTimeSecret } from '@/components/ui/one-time-secret';
import classes from '@/features/identity/components/auth-form.module.css';

/** Makes a link with which a person who forgot their password chooses a new one. */
export function ResetLinkButton({ user: { id, displayName } }: { user: ManagedUserDto }) {
  const [isOpen, { open, close }] = useDisclosure();
  const { mutate, data, isPending, error, reset } = useMutation({
    mutationFn: () => issuePasswordReset({ path: { id } }),
  });
  const isMade = data !== undefined;

  return (
    <>
      <Button variant="default" aria-label={`Reset link for ${displayName}`} onClick={open}>
        Reset link
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        onExitTransitionEnd={reset}
        title={`A new password for ${displayName}`}
        closeOnClickOutside={false}
        closeOnEscape={!isMade}
        withCloseButton={!isMade}
        centered
      >
        {isMade ? (
          <OneTimeSecret
            label="reset link"
            text={data.link}
            warning={`Give it to ${displayName} and to nobody else. It works once, within an hour, and is not shown again.`}
          />
        ) : (
          <p className={classes.note}>
            With the link {displayName} chooses a new password, and is then signed out everywhere else. A second factor
            stays on.
          </p>
        )}
        {error && <ErrorNotice error={error} />}
        <Button size="md" mt="lg" fullWidth loading={isPending} onClick={isMade ? close : () => mutate()}>
          {isMade ? 'I have copied it' : 'Make a reset link'}
        </Button>
      </Modal>
    </>
  );
}
