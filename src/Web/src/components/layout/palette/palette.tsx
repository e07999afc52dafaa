'use client';

import { Modal } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import classes from './palette.module.css';
import { type Destination, pagesGroup } from './palette-destinations';
import { PaletteGroups } from './palette-groups';
import { useDestinations } from './use-destinations';

/** As many characters as the server searches for. */
const longest = 200;
const inWords = new Intl.ListFormat('en');

/** A combobox over everything that can be opened. */
export function Palette({ onClose }: { onClose: () => void }) {
  const listId = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const { destinations, missing, isSearching } = useDestinations(words.trim());
  const router = useRouter();
  const { open } = useConversationRoute();
  const current = destinations[Math.min(active, destinations.length - 1)];
  // What was found for other words is not what its person is about to open.
  const canGo = current?.group === pagesGroup || !isSearching;

  const go = ({ path, conversation }: Destination) => {
    onClose();
    if (conversation === undefined) router.push(path);
    else open(conversation);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || destinations.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((at) => (Math.min(at, destinations.length - 1) + step + destinations.length) % destinations.length);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      if (canGo) go(current);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      aria-label="Jump to anything"
      padding={0}
      size="lg"
      yOffset="12vh"
    >
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-label="Jump to anything"
        aria-expanded={destinations.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current && `${listId}-${current.id}`}
        placeholder="Search conversations, jobs, resumes, stories, runs…"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteGroups id={listId} destinations={destinations} current={current} onChoose={go} />
      <p role="status" className={classes.status}>
        {isSearching ? 'Searching…' : statusText(destinations.length, missing)}
      </p>
    </Modal>
  );
}

function statusText(count: number, missing: readonly string[]): string {
  const failure = missing.length > 0 ? `${inWords.format(missing)} could not be searched.` : '';
  if (count === 0) return failure || 'Nothing is called so.';
  return `${count === 1 ? '1 result' : `${count} results`}${failure && `. ${failure}`}`;
}
