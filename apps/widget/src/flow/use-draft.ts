import { useState } from 'preact/hooks';
import type { Flow } from './flow-props.ts';

/** A state that keeps its value when the person goes to another screen and comes back. */
export function useDraft<Value>(
  flow: Pick<Flow, 'drafts'>,
  name: string,
  initial: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (flow.drafts.has(name) ? (flow.drafts.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      flow.drafts.set(name, next);
      setValue(next);
    },
  ];
}
