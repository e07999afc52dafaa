'use client';

import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  label: string;
  /** Which files, and how large. */
  hint: string;
  /** As the file dialog filters them. */
  accept: string;
  onFiles: (files: Iterable<File>) => void;
}

/** Takes files that are dropped on it, or chosen in the dialog that it opens. */
export function FileDrop({ label, hint, accept, onFiles }: FileDropProps) {
  const [isTarget, setIsTarget] = useState(false);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsTarget(false);
    onFiles(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the file dialog beside it, for keys and fingers.
    <div
      className={classes.drop}
      data-target={isTarget}
      onDragOver={(event) => {
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={onDrop}
    >
      <IconUpload size={22} aria-hidden className={classes.icon} />
      <span>
        Drop files here, or{' '}
        <label className={classes.choose}>
          {label}
          <input
            type="file"
            multiple
            accept={accept}
            className="visually-hidden"
            onChange={({ currentTarget }) => {
              onFiles([...(currentTarget.files ?? [])]);
              // The same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </span>
      <span className={classes.hint}>{hint}</span>
    </div>
  );
}
