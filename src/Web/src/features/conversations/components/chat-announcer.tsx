import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MessageStatus } from '@/api/gen/types.gen';

const endings: Record<Exclude<MessageStatus, 'streaming'>, string> = {
  completed: 'The answer is complete.',
  failed: 'The answer failed.',
  cancelled: 'The answer was stopped.',
  interrupted: 'The answer was interrupted.',
};

interface ChatAnnouncerProps {
  isAnswering: boolean;
  /** The person is asked about a tool call. */
  isAsked: boolean;
  lastStatus: MessageStatus | undefined;
}

/** Tells screen readers when an answer starts, asks or ends, and how; never its tokens. */
export function ChatAnnouncer({ isAnswering, isAsked, lastStatus }: ChatAnnouncerProps) {
  const [announcement, setAnnouncement] = useState('');
  const [wasAnswering, setWasAnswering] = useState(isAnswering);

  if (isAnswering && !wasAnswering) {
    setWasAnswering(true);
    setAnnouncement('The assistant is answering.');
  }

  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked !== wasAsked) {
    setWasAsked(isAsked);
    if (isAnswering) setAnnouncement(isAsked ? 'The assistant asks for your approval.' : 'The assistant goes on.');
  }

  useEffect(() => {
    if (isAnswering || !wasAnswering || lastStatus === 'streaming') return;
    setWasAnswering(false);
    setAnnouncement(lastStatus ? endings[lastStatus] : '');
  }, [isAnswering, wasAnswering, lastStatus]);

  return <VisuallyHidden role="status">{announcement}</VisuallyHidden>;
}
