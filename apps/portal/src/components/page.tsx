import { Anchor, Group, Text, Title } from '@mantine/core';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { GoTo } from './go-to.tsx';
import { Icon } from './icon.tsx';

export interface Crumb {
  label: string;
  /** A page below the frame. */
  to: string;
}

export interface PageProps {
  title: string;
  /** A line below the title. */
  lead?: ReactNode;
  /** Pages above this one. */
  crumbs?: Crumb[];
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The body of a page: names the window, and takes the focus when it was navigated to. */
export function Page({ title, lead, crumbs = [], actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · M2M`;
  }, [title]);
  // A new page begins at its title for those who listen to it; whoever types already keeps the focus.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus();
  }, []);
  return (
    <div className="page">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="crumbs">
          {crumbs.map(({ label, to }) => (
            <Fragment key={to}>
              <Anchor component={GoTo} to={to} size="sm">
                {label}
              </Anchor>
              <Icon name="right" size={14} />
            </Fragment>
          ))}
          <Text size="sm" c="dimmed" aria-current="page">
            {title}
          </Text>
        </nav>
      )}
      <header className="page-head">
        <div>
          <Title order={1} size="h2" tabIndex={-1} ref={heading}>
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mt={4} component="div">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <header className="section-head">
        <Title order={2} size="h4">
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </section>
  );
}

/** Name and value pairs of a detail page. */
export function Facts({ items }: { items: [name: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
