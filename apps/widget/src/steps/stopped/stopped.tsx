import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import type { LinkView } from '../../link-view.ts';
import { formatMoment } from '../../money/format-money.ts';

interface StoppedProps {
  icon: string;
  title: string;
  text: string;
  more?: VNode | null;
  working?: boolean;
}

const clock = 'M12 7v5l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';
const tick = 'm8 12.5 2.8 2.8L16.2 9.6M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';
const hand = 'M12 7.5v5.5M12 16.2v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z';

/** A screen that says why the person cannot go on now, and who can help. */
function Stopped({ icon, title, text, more, working }: StoppedProps): VNode {
  return (
    <div class="closed">
      <svg class={working ? 'icon working' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{text}</p>
      {more}
    </div>
  );
}

/** Whom to call; the number can be pressed, and stays in one piece. */
function contact(t: FlowTranslate, { provider }: LinkView): VNode | null {
  if (!provider) return null;
  const { name, phone } = provider;
  const [before, after] = t('stopped.contact', { name, phone: '\n' }).split('\n');
  return (
    <p>
      {before}
      <a class="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </a>
      {after}
    </p>
  );
}

/** The check or a review is under way; the page goes on by itself. */
export function Checking({ t, view }: StepProps): VNode {
  const isLong = view.person?.check === 'review';
  return (
    <Stopped
      icon={clock}
      working={!isLong}
      title={t(isLong ? 'checking.reviewTitle' : 'checking.title')}
      text={t(isLong ? 'checking.reviewText' : 'checking.text')}
    />
  );
}

export function Declined({ t, view }: StepProps): VNode {
  const text = t(view.person?.hasFailedTooOften ? 'declined.tooOften' : 'declined.text');
  return <Stopped icon={hand} title={t('declined.title')} text={text} more={contact(t, view)} />;
}

export function Disputed({ t }: StepProps): VNode {
  return <Stopped icon={hand} title={t('disputed.title')} text={t('disputed.text')} />;
}

export function Identified({ t }: StepProps): VNode {
  return <Stopped icon={tick} title={t('identified.title')} text={t('identified.text')} />;
}

export function NotOpen({ t, language, view }: StepProps): VNode {
  return (
    <Stopped
      icon={clock}
      title={t('notOpen.title')}
      text={t('notOpen.text')}
      more={<p>{t('notOpen.until', { time: formatMoment(view.expiresAt, language) })}</p>}
    />
  );
}
