import { useLocation } from '@tanstack/react-router';
import { GoTo } from '../components/go-to.tsx';
import { useText } from '../i18n/use-text.ts';
import { usePlace } from '../session/use-place.ts';
import { shellTexts } from './texts.ts';

/** The same page in the other environment; what an id opened is left, since ids belong to one environment. */
export function ModeSwitch() {
  const t = useText(shellTexts);
  const place = usePlace();
  const page = useLocation({ select: ({ pathname }) => pathname.split('/')[4] ?? '' });
  return (
    <nav className="mode" aria-label={t.mode}>
      {(['sandbox', 'live'] as const).map((environment) => (
        <GoTo
          key={environment}
          to={place.href(page, environment)}
          {...(environment === place.environment ? { 'aria-current': 'true' } : {})}
        >
          {environment === 'live' ? t.live : t.test}
        </GoTo>
      ))}
    </nav>
  );
}
