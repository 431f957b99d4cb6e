import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { applyPrimaryColor } from '../../../../widget/src/branding.ts';
import { translator } from '../../../../widget/src/i18n/translate.ts';
import { initialOf } from '../../../../widget/src/shell.ts';
import widgetStyle from '../../../../widget/src/style.css?inline';

export interface HostedPreviewProps {
  /** For those who do not see it. */
  label: string;
  partnerName: string;
  /** A `data:image/` URL or empty. */
  logoUrl: string;
  /** `#rrggbb` or empty. */
  primaryColor: string;
  theme: 'light' | 'dark';
  language: 'en' | 'es';
}

/** The hosted page's own style, moved from the document onto the box that the preview stands in. */
const scopedStyle = (): string =>
  widgetStyle
    .replaceAll(/:root\[data-theme=["']?(\w+)["']?\]/g, ":host([data-theme='$1'])")
    .replaceAll(/:root\b/g, ':host')
    .replaceAll(/(^|\})\s*html\b/g, '$1:host')
    .replaceAll(/(^|\})\s*body\b/g, '$1:host')
    .replaceAll('100svh', '0')
    .replaceAll('100vh', '0')
    // The page is always shown as on a phone, whatever the window around the preview.
    .concat('.page { margin: 0 auto; border: 0; border-radius: 0; box-shadow: none; min-height: 0; }');

/** The first screen of the hosted page: its texts and its style sheet, in a tree of its own, with values not yet saved. */
export function HostedPreview(props: HostedPreviewProps) {
  const { label, partnerName, logoUrl, primaryColor, theme, language } = props;
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(scopedStyle());
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, []);
  useEffect(() => {
    if (host.current) applyPrimaryColor(host.current.style, primaryColor);
  }, [primaryColor]);
  const t = translator(language, partnerName);
  return (
    <div className="preview" ref={host} data-theme={theme} role="img" aria-label={label} lang={language}>
      {root &&
        createPortal(
          <div className="page" inert>
            <header className="top">
              <p className="partner">
                <span className="mark">{logoUrl ? <img src={logoUrl} alt="" /> : initialOf(partnerName)}</span>
                <span className="partner-name">{partnerName}</span>
              </p>
              <span className="language">{t('language.other')}</span>
            </header>
            <main>
              <h1>{t('landing.title')}</h1>
              <p className="lead">{t('landing.lead')}</p>
              <ol className="path">
                {(['check', 'price', 'confirm'] as const).map((step) => (
                  <li key={step}>
                    <strong>{t(`landing.${step}.title`)}</strong>
                    <span>{t(`landing.${step}.text`)}</span>
                  </li>
                ))}
              </ol>
              <div className="action">
                <button type="button" className="primary">
                  {t('landing.continue')}
                </button>
                <p className="quiet">{t('landing.assurance')}</p>
              </div>
            </main>
            <footer className="help">
              <p>{t('help')}</p>
            </footer>
          </div>,
          root,
        )}
    </div>
  );
}
