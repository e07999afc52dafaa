'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Section } from '@/components/ui/section';
import { DeleteAccountDialog } from '@/features/identity/components/data/delete-account-dialog';
import classes from './data.module.css';

export function DeleteAccount() {
  const [isOpen, { open, close }] = useDisclosure();

  return (
    <Section title="Delete your account" description="There is no way back, also not for administrators.">
      <ul className={classes.losses}>
        <li>All your conversations, pipeline runs and schedules are erased.</li>
        <li>Answers that are being written stop.</li>
        <li>You are signed out everywhere, and your API keys stop working.</li>
        <li>Your e-mail address is free for a new account, which starts empty.</li>
      </ul>
      <Button className={classes.danger} onClick={open}>
        Delete your account…
      </Button>
      <DeleteAccountDialog isOpen={isOpen} onClose={close} />
    </Section>
  );
}
