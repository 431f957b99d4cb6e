import { Drawer, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState } from './states.tsx';

export interface DetailDrawerProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  isPending?: boolean;
  error?: unknown;
  onRetry?: () => void;
  width?: number;
  children: ReactNode;
}

/** One item beside its list; Escape closes it and the focus goes back to the row. */
export function DetailDrawer(props: DetailDrawerProps) {
  const { title, isOpen, onClose, isPending = false, error, onRetry, width = 640, children } = props;
  return (
    <Drawer opened={isOpen} onClose={onClose} position="right" size={width} title={title}>
      {error ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : isPending ? (
        <Stack aria-busy="true">
          {[40, 90, 75, 85, 60].map((width) => (
            <Skeleton key={width} height={14} width={`${width}%`} />
          ))}
        </Stack>
      ) : (
        children
      )}
    </Drawer>
  );
}
