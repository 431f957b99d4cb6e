import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';

/** Opens the palette once it is there; the first opening loads it. */
export const paletteOpener: { open: (() => void) | undefined } = { open: undefined };

export interface FrameKeys {
  hasPalette: boolean;
  openPalette(): void;
  isKeyboardListOpen: boolean;
  openKeyboardList(): void;
  closeKeyboardList(): void;
}

/** Ctrl or Cmd-K, `?` and `/`. */
export function useFrameKeys(): FrameKeys {
  const [hasPalette, setHasPalette] = useState(false);
  const [isKeyboardListOpen, setKeyboardListOpen] = useState(false);
  const openPalette = (): void => {
    if (paletteOpener.open) paletteOpener.open();
    else setHasPalette(true);
  };
  const openKeyboardList = (): void => setKeyboardListOpen(true);
  useHotkeys([['mod+K', openPalette]], []);
  useHotkeys([
    ['shift+?', openKeyboardList],
    ['?', openKeyboardList],
    ['/', () => document.querySelector<HTMLElement>('.filters input, .filters select')?.focus()],
  ]);
  return {
    hasPalette,
    openPalette,
    isKeyboardListOpen,
    openKeyboardList,
    closeKeyboardList: () => setKeyboardListOpen(false),
  };
}
