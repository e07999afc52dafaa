'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './conversation-row.module.css';

const maxLength = 200;

interface RenameFieldProps {
  title: string;
  onEnd: (newTitle: string | null) => void;
}

export function RenameField({ title, onEnd }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);

  useEffect(() => input.current?.select(), []);

  const end = (value: string) => {
    // Removing the focused field blurs it, which must not end the renaming a second time.
    if (isOver.current) return;
    isOver.current = true;
    const wanted = value.trim();
    onEnd(wanted === '' || wanted === title ? null : wanted);
  };

  const onKeyDown = ({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>) => {
    if (nativeEvent.isComposing) return;
    if (key === 'Enter') end(currentTarget.value);
    if (key === 'Escape') end(title);
  };

  return (
    <input
      ref={input}
      className={classes.rename}
      aria-label="New name"
      defaultValue={title}
      maxLength={maxLength}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => end(currentTarget.value)}
    />
  );
}
