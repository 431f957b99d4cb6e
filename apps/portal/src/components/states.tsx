import { Anchor, Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError, docsOf } from '../api/api-error.ts';
import { useText } from '../i18n/use-text.ts';
import { Icon, type IconName } from './icon.tsx';
import { componentTexts } from './texts.ts';

export interface EmptyStateProps {
  title: string;
  /** What the thing is and when the first one comes. */
  children: ReactNode;
  icon?: IconName;
  /** One button. */
  action?: ReactNode;
  /** A sample row or snippet, marked as an example. */
  example?: ReactNode;
  /** Its title is the page's own. */
  isWholePage?: boolean;
}

/** There is nothing yet: says what would be here, shows a sample, offers one action. */
export function EmptyState(props: EmptyStateProps) {
  const { title, children, icon = 'box', action, example, isWholePage = false } = props;
  const t = useText(componentTexts);
  return (
    <section className="empty">
      <span className="empty-mark">
        <Icon name={icon} size={22} />
      </span>
      <Title order={isWholePage ? 1 : 2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={520}>
        {children}
      </Text>
      {example && (
        <figure className="empty-example">
          <figcaption>{t.example}</figcaption>
          {example}
        </figure>
      )}
      {action}
    </section>
  );
}

/** The filter lets nothing through; another thing than an empty list. */
export function NoMatch({ onClear }: { onClear?: (() => void) | undefined }) {
  const t = useText(componentTexts);
  return (
    <EmptyState
      title={t.noMatch}
      icon="filter"
      action={
        onClear && (
          <Button variant="default" onClick={onClear}>
            {t.clearFilters}
          </Button>
        )
      }
    >
      {t.noMatchText}
    </EmptyState>
  );
}

export interface ErrorStateProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What went wrong in the API's own words, with the request's id and the way to its explanation. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useText(componentTexts);
  const known = error instanceof ApiError ? error : undefined;
  const [title, text] = known?.isConnectionLost
    ? [t.connectionTitle, t.connectionText]
    : known?.status === 404
      ? [t.notFoundTitle, t.notFoundText]
      : known?.status === 403
        ? [t.notAllowedTitle, known.message]
        : [t.errorTitle, known?.message ?? String(error)];
  return (
    <section className="empty" role="alert">
      <span className="empty-mark" data-tone="bad">
        <Icon name="alert" size={22} />
      </span>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={520}>
        {text}
      </Text>
      {known?.requestId && (
        <Text size="sm" component="div">
          {t.requestId} <code className="copy-source">{known.requestId}</code>{' '}
          <Anchor href={docsOf(known.code)} size="sm" underline="always">
            {t.aboutCode}
          </Anchor>
        </Text>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t.tryAgain}
        </Button>
      )}
    </section>
  );
}
