import { Button } from '@mantine/core';
import { Outlet, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isApiError } from '../api/api-error.ts';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useText } from '../i18n/use-text.ts';
import { DoorFrame } from './door-frame.tsx';
import { shellTexts } from './texts.ts';

/** What every address stands in. */
export const Root = () => <Outlet />;

export function UnknownPage() {
  const t = useText(shellTexts);
  useEffect(() => {
    document.title = `${t.unknownTitle} · M2M`;
  }, [t]);
  return (
    <DoorFrame>
      <EmptyState
        title={t.unknownTitle}
        isWholePage
        icon="search"
        action={
          <Button component="a" href="/portal" variant="default">
            {t.home}
          </Button>
        }
      >
        {t.unknown}
      </EmptyState>
    </DoorFrame>
  );
}

/** A page that threw, or that could not be loaded. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useText(shellTexts);
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  if (isApiError(error)) {
    return (
      <DoorFrame>
        <ErrorState error={error} onRetry={retry} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame>
      <EmptyState
        title={t.brokenTitle}
        isWholePage
        icon="alert"
        action={
          <Button variant="default" onClick={() => location.reload()}>
            {t.reload}
          </Button>
        }
      >
        {t.broken}
      </EmptyState>
    </DoorFrame>
  );
}
