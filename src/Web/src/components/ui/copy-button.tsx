import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './copy-button.module.css';

interface CopyButtonProps {
  text: string;
  label: string;
  showsLabel?: boolean;
}

export function CopyButton({ text, label, showsLabel = false }: CopyButtonProps) {
  const { copied, copy } = useClipboard({ timeout: 2_000 });
  const Icon = copied ? IconCheck : IconCopy;

  if (!showsLabel) {
    return (
      <ActionIcon aria-label={copied ? 'Copied' : label} title={label} onClick={() => copy(text)}>
        <Icon size={17} />
      </ActionIcon>
    );
  }

  return (
    <UnstyledButton className={classes.labelled} aria-label={copied ? 'Copied' : label} onClick={() => copy(text)}>
      <Icon size={15} aria-hidden="true" />
      {copied ? 'Copied' : 'Copy'}
    </UnstyledButton>
  );
}
