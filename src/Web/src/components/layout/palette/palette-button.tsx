'use client';

import { ActionIcon } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';

const loadPalette = () => import('./palette');
const Palette = lazy(() => loadPalette().then((palette) => ({ default: palette.Palette })));

/** Opens what leads everywhere; also by its keys, wherever the focus is. */
export function PaletteButton() {
  const [isOpen, { open, close, toggle }] = useDisclosure();
  useHotkeys([['mod+K', toggle]], []);

  return (
    <>
      <ActionIcon
        aria-label="Jump to anything"
        aria-keyshortcuts="Control+K Meta+K"
        title="Jump to anything (Ctrl+K)"
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        onClick={open}
      >
        <IconSearch size={20} />
      </ActionIcon>
      <Suspense>{isOpen && <Palette onClose={close} />}</Suspense>
    </>
  );
}
