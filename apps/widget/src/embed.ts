import { isFramed } from './is-framed.ts';

/** What the page around this one may learn: ids and states, never data of the person, never amounts. */
export type EmbedEvent = 'ready' | 'resize' | 'step' | 'opened' | 'completed' | 'cancelled' | 'error' | 'close';
export type Emit = (event: EmbedEvent, data: Record<string, string | number>) => void;

const mostWaiting = 50;

/** The origins that may frame this page, as the server wrote them into it; exact ones only. */
export function parseOrigins(json: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((item): item is string => typeof item === 'string' && /^https?:\/\/[^/*]+$/.test(item));
  } catch {
    return [];
  }
}

/** Whether a message is the answer of the page around: its window, one of its origins, one port. */
export function isWelcome(
  event: Pick<MessageEvent, 'origin' | 'source' | 'data' | 'ports'>,
  origins: string[],
): boolean {
  const data = event.data as { type?: unknown } | null;
  return (
    event.source === window.parent &&
    origins.includes(event.origin) &&
    data?.type === 'm2m:port' &&
    event.ports.length === 1
  );
}

/**
 * Says hello to the page around, to each allowed origin by name and never to any, and speaks over the port that it
 * answers with. What happened before the port came is told then. Outside a frame nothing is sent at all.
 */
export function connectEmbed(linkId: string | undefined, origins: string[]): Emit {
  if (!isFramed() || origins.length === 0) return () => undefined;
  let port: MessagePort | null = null;
  const waiting: object[] = [];
  const emit: Emit = (event, data) => {
    const message = { event, ...data };
    if (port) port.postMessage(message);
    else if (waiting.length < mostWaiting) waiting.push(message);
  };
  addEventListener('message', (event) => {
    if (port || !isWelcome(event, origins)) return;
    port = event.ports[0] ?? null;
    for (const message of waiting.splice(0)) port?.postMessage(message);
  });
  const hello = { type: 'm2m:hello', ...(linkId && { linkId }) };
  for (const origin of origins) window.parent.postMessage(hello, origin);
  watchHeight(emit);
  return emit;
}

/** An inline frame takes the height of what it shows. */
function watchHeight(emit: Emit): void {
  if (!('ResizeObserver' in window)) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.getElementById('app')?.scrollHeight ?? 0);
    if (height === last || height === 0) return;
    last = height;
    emit('resize', { height });
  }).observe(document.getElementById('app') ?? document.body);
}
