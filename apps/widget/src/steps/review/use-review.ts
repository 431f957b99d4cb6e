import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../api.ts';
import type { Flow } from '../../flow/flow-props.ts';
import type { LinkView, ReviewView } from '../../link-view.ts';
import { whatChanged, type Change } from './what-changed.ts';

/** Why the numbers on the screen are new. */
export interface Renewal {
  why: 'expired' | 'stale';
  changes: Change[];
}

export interface Review {
  review: ReviewView | null;
  renewal: Renewal | null;
  /** Milliseconds that the quote is still good; renewed by itself at its end. */
  leftMs: number;
  failure: Failure | null;
  load(): void;
  confirm(): void;
}

/** The firm quote of this screen: made on entry, renewed without loss when its time is over, confirmed once. */
export function useReview(view: LinkView, flow: Flow): Review {
  const [review, setReview] = useState<ReviewView | null>(null);
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const consent = useRef<{ version: string; id: string } | null>(null);
  const loading = useRef(false);
  const [leftMs, setLeftMs] = useState(0);

  function replace(next: ReviewView, why: Renewal['why']): void {
    if (review) setRenewal({ why, changes: whatChanged(review.price, next.price) });
    setReview(next);
  }

  async function load(): Promise<void> {
    if (loading.current) return;
    loading.current = true;
    setFailure(null);
    const answer = await flow.call<ReviewView>('POST', '/review', {});
    loading.current = false;
    if (answer.ok) return replace(answer.data, 'expired');
    setFailure(answer.failure);
    flow.fail(answer.failure);
  }

  /** Consent and confirmation are two calls; the consent given once is not asked for again when the second fails. */
  async function send(shown: ReviewView): Promise<Answer<LinkView>> {
    const version = shown.esign.textVersion;
    if (consent.current?.version !== version) {
      const answer = await flow.call<{ esignConsentId: string }>('POST', '/esign', {
        textVersion: version,
        agreed: true,
      });
      if (!answer.ok) return answer;
      consent.current = { version, id: answer.data.esignConsentId };
    }
    return flow.call<LinkView>('POST', '/confirm', {
      quoteId: shown.quoteId,
      disclosureHash: shown.disclosureHash,
      esignConsentId: consent.current.id,
      ...(flow.token && { token: flow.token.token }),
    });
  }

  async function confirm(): Promise<void> {
    if (!review) return;
    let fresh: ReviewView | undefined;
    await flow.run(async () => {
      const answer = await send(review);
      if (!answer.ok && answer.failure.code === 'DISCLOSURE_STALE') {
        fresh = answer.failure.details[0]?.['review'] as ReviewView | undefined;
      }
      // New numbers are no failure: the person reads them and decides again.
      return fresh ? { ok: true, data: view } : answer;
    });
    if (fresh) replace(fresh, 'stale');
  }

  useEffect(() => void load(), []);
  useEffect(() => {
    if (!review) return;
    const check = (): void => {
      const left = Date.parse(review.expiresAt) - flow.nowMs();
      setLeftMs(Math.max(0, left));
      if (left <= 0 && document.visibilityState === 'visible' && !flow.busy) void load();
    };
    check();
    const timer = setInterval(check, 1_000);
    return () => clearInterval(timer);
  }, [review, flow.busy]);

  return { review, renewal, leftMs, failure, load: () => void load(), confirm: () => void confirm() };
}
