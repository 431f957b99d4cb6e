import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usableLogo } from '../branding.ts';
import type { Language, Translate } from '../i18n/translate.ts';
import type { Partner } from '../link-view.ts';
import { initialOf } from '../shell.ts';

interface FrameProps {
  t: Translate;
  partner: Partner;
  language: Language;
  /** False while the page is as the server drew it: no logo yet, and nothing can be pressed. */
  ready: boolean;
  onLanguage(language: Language): void;
  children: ComponentChildren;
}

/** What every screen has around it: whose page this is, the other language, and help in the same place. */
export function Frame({ t, partner, language, ready, onLanguage, children }: FrameProps): VNode {
  const label = partner.displayName || t('partner.header');
  const other = language === 'en' ? 'es' : 'en';
  return (
    <>
      <header class="top">
        <p class="partner">
          <span class="mark" aria-hidden="true">
            {ready ? <Mark partner={partner} label={label} /> : initialOf(label)}
          </span>
          <span class="partner-name">{label}</span>
        </p>
        <button type="button" class="language" lang={other} disabled={!ready} onClick={() => onLanguage(other)}>
          {t('language.other')}
        </button>
      </header>
      <main>{children}</main>
      <footer class="help">
        <p>{t('help')}</p>
      </footer>
    </>
  );
}

/** The partner's logo, or its initial when there is none or it does not load. */
function Mark({ partner, label }: { partner: Partner; label: string }): VNode {
  const [broken, setBroken] = useState(false);
  const logo = usableLogo(partner.logoUrl, location.origin);
  if (!logo || broken) return <>{initialOf(label)}</>;
  return <img src={logo} alt="" width="40" height="40" onError={() => setBroken(true)} />;
}
