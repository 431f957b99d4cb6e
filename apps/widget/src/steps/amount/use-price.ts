import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../api.ts';
import type { Flow } from '../../flow/flow-props.ts';
import type { PriceView, Side } from '../../link-view.ts';

const debounceMs = 250;
const retryMs = 3_000;

export interface PriceAsk {
  side: Side;
  amount: string;
  residenceState?: string;
  fundingMethod?: string;
}

export interface LivePrice {
  /** The last answer, kept while the next one is under way. */
  price: PriceView | null;
  loading: boolean;
  failure: Failure | null;
}

/** The price of what is being typed: asked a quarter of a second after the last key, the newest answer wins. */
export function useLivePrice(flow: Flow, ask: PriceAsk | null, first: PriceView | null): LivePrice {
  const [state, setState] = useState<LivePrice>({ price: first, loading: false, failure: null });
  const newest = useRef(0);
  const key = JSON.stringify(ask);
  useEffect(() => {
    const turn = ++newest.current;
    if (!ask) return setState((last) => ({ ...last, loading: false, failure: null }));
    setState((last) => ({ ...last, loading: true }));
    let timer = setTimeout(() => void look(), debounceMs);
    async function look(): Promise<void> {
      const answer = await flow.call<PriceView>('POST', '/price', ask ?? {});
      if (turn !== newest.current) return;
      if (answer.ok) return setState({ price: answer.data, loading: false, failure: null });
      const { failure } = answer;
      setState((last) => ({ ...last, loading: false, failure }));
      // What the network or the server lost is asked for again by itself; a refusal stands until something is changed.
      if (failure.kind !== 'refused')
        timer = setTimeout(() => void look(), Math.max(retryMs, failure.retryAfterSeconds * 1000));
    }
    return () => clearTimeout(timer);
  }, [key]);
  return state;
}
