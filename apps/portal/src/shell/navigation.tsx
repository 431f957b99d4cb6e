import { useLocation } from '@tanstack/react-router';
import { GoTo, useAddress } from '../components/go-to.tsx';
import { Icon } from '../components/icon.tsx';
import { NAVIGATION_GROUPS, type Feature, type NavigationItem } from '../feature.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './texts.ts';

export interface NavigationProps {
  features: readonly Feature[];
  can: (scope: string) => boolean;
}

/** What the person may open, in groups. */
export function Navigation({ features, can }: NavigationProps) {
  const t = useText(shellTexts);
  const items = features
    .flatMap(({ navigation = [] }) => navigation)
    .filter(({ scope }) => scope === undefined || can(scope));
  return (
    <nav aria-label={t.pages}>
      {NAVIGATION_GROUPS.map((group) => {
        const own = items.filter((item) => item.group === group);
        return (
          own.length > 0 && (
            <div key={group}>
              <p className="side-title" id={`side-${group}`}>
                {t.groups[group]}
              </p>
              <ul className="side-list" aria-labelledby={`side-${group}`}>
                {own.map((item) => (
                  <li key={item.to}>
                    <SideLink item={item} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </nav>
  );
}

function SideLink({ item }: { item: NavigationItem }) {
  const { language } = useLanguage();
  const address = useAddress()(item.to);
  const isOpen = useLocation({ select: ({ pathname }) => pathname === address || pathname.startsWith(`${address}/`) });
  return (
    <GoTo to={item.to} className="side-link" {...(isOpen ? { 'aria-current': 'page' } : {})}>
      <Icon name={item.icon} />
      {item.label[language]}
    </GoTo>
  );
}
