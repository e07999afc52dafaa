'use client';

import { Button, Modal } from '@mantine/core';
import { ProviderButtons } from '@/features/identity/components/external/provider-buttons';
import { SignIn } from '@/features/identity/components/sign-in';
import { useAuth } from '@/features/identity/hooks/use-auth';
import { notifyError } from '@/lib/notify';
import classes from './session-expired-dialog.module.css';

const aboveOtherDialogs = 300;

/** Signs in again over the page, so that nothing typed behind it is lost. */
export function SessionExpiredDialog({ isOpen }: { isOpen: boolean }) {
  const { user, signOut } = useAuth();
  const leave = () => signOut().catch((error) => notifyError('Signing out did not work', error));

  return (
    <Modal
      opened={isOpen}
      onClose={leave}
      title="Sign in again"
      zIndex={aboveOtherDialogs}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
    >
      <SignIn
        email={user?.email}
        intro={
          <p className={classes.lead}>Your session has ended. This page and everything you typed stay as they are.</p>
        }
        codeIntro={<p className={classes.lead}>Your account asks for a code as well.</p>}
      >
        {isOpen && (
          <ProviderButtons
            returnTo={window.location.pathname + window.location.search}
            note="This leaves the page. Of what you typed, only messages in the chat are kept."
          />
        )}
        <Button variant="subtle" color="gray" fullWidth mt="sm" onClick={leave}>
          Use another account
        </Button>
      </SignIn>
    </Modal>
  );
}
