import type { VNode } from 'preact';
import type { Translate } from '../i18n/translate.ts';
import type { Ending } from '../use-link.ts';

/** A friendly end that tells a stranger nothing about the link or its owner. */
export function Closed({ t, ending }: { t: Translate; ending: Ending }): VNode {
  return (
    <div class="closed">
      <EndingIcon ending={ending} />
      <h1 tabIndex={-1}>{t(`closed.${ending}.title`)}</h1>
      <p class="lead">{t(`closed.${ending}.text`)}</p>
    </div>
  );
}

const clock = 'M12 7v5l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';
const lock = 'M7.5 10.5v-3a4.5 4.5 0 0 1 9 0v3M5.5 10.5h13v9h-13zM12 14v2';
const chain = 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1';
const check = 'm8 12.5 2.8 2.8L16 9.5M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';
const icons: Partial<Record<Ending, string>> = {
  expired: clock,
  suspended: clock,
  reopen: clock,
  blocked: lock,
  finished: check,
};

function EndingIcon({ ending }: { ending: Ending }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[ending] ?? chain} />
    </svg>
  );
}
