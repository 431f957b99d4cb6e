import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import type { Feature } from '../feature.ts';
import { useText } from '../i18n/use-text.ts';
import { StepUpDialog } from '../session/step-up-dialog.tsx';
import { Banners } from './banners.tsx';
import { InFrame } from './in-frame.ts';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';
import { shellTexts } from './texts.ts';
import { useFrameKeys } from './use-frame-keys.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeyboardList = lazy(async () => ({ default: (await import('./keyboard-list.tsx')).KeyboardList }));

export interface FrameProps {
  /** Colours the bar at the top; the console has none. */
  mode?: 'test' | 'live';
  title: string;
  homeHref: string;
  features: readonly Feature[];
  can: (scope: string) => boolean;
  /** At the left of the header: partner, test or live. */
  switches?: ReactNode;
  /** Ids pasted into the palette are looked up. */
  canFindIds?: boolean;
}

/** Header, navigation, banners and the open page; what the partner's and the operator's areas share. */
export function Frame({ mode, title, homeHref, features, can, switches, canFindIds = false }: FrameProps) {
  const t = useText(shellTexts);
  const [isMenuOpen, menu] = useDisclosure(false);
  const keys = useFrameKeys();
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => menu.close(), [path]);
  return (
    <div className="frame" data-mode={mode}>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="frame-top">
        <div className="frame-head">
          <ActionIcon className="phone-only" variant="subtle" color="gray" aria-label={t.menu} onClick={menu.open}>
            <Icon name="menu" />
          </ActionIcon>
          <a className="brand" href={homeHref} aria-label={title}>
            <Logo />
          </a>
          {switches}
          <span className="push" />
          <button type="button" className="search-button" onClick={keys.openPalette} aria-keyshortcuts="Control+K">
            <Icon name="search" size={16} />
            <span className="wide-only-text">{t.search}</span>
            <kbd className="wide-only" aria-hidden="true">
              Ctrl K
            </kbd>
          </button>
          <PersonMenu onKeyboard={keys.openKeyboardList} />
        </div>
        <Banners />
      </header>
      <div className="frame-side wide-only">
        <Navigation features={features} can={can} />
      </div>
      <main className="frame-main" id="main" tabIndex={-1}>
        <InFrame.Provider value>
          <Outlet />
        </InFrame.Provider>
      </main>
      <Drawer opened={isMenuOpen} onClose={menu.close} size={280} title={title}>
        <Navigation features={features} can={can} />
      </Drawer>
      <Suspense>
        {keys.hasPalette && <Palette features={features} can={can} canFindIds={canFindIds} />}
        {keys.isKeyboardListOpen && <KeyboardList onClose={keys.closeKeyboardList} />}
      </Suspense>
      <StepUpDialog />
      <Notifications position="bottom-right" limit={4} />
    </div>
  );
}
