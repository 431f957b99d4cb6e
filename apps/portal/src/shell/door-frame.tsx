import { Title } from '@mantine/core';
import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { InFrame } from './in-frame.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';
import { shellTexts } from './texts.ts';

export interface DoorFrameProps {
  title?: string;
  /** For a page with lists. */
  isWide?: boolean;
  children: ReactNode;
}

/** Pages before and beside the frame: sign-in, invitation, what cannot be shown. Inside the frame, the content alone. */
export function DoorFrame({ title, isWide = false, children }: DoorFrameProps) {
  const t = useText(shellTexts);
  const isInside = useContext(InFrame);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!title) return;
    document.title = `${title} · M2M`;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [title]);
  const content = (
    <>
      {title && (
        <Title order={1} size="h2" mb="lg" tabIndex={-1} ref={heading}>
          {title}
        </Title>
      )}
      {children}
    </>
  );
  if (isInside) return content;
  return (
    <div className="door">
      <header className="door-head">
        <a className="brand" href="/portal">
          <Logo />
          {t.portal}
        </a>
        <LanguageSwitch />
      </header>
      <main className="door-body" data-wide={isWide || undefined}>
        {content}
      </main>
    </div>
  );
}
