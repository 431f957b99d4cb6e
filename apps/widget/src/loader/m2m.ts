/** What the partner's page asks for. */
export interface OpenOptions {
  /** The link as `POST /partner/links` gave it, its fragment with it. */
  url: string;
  mode?: 'modal' | 'inline' | 'redirect';
  /** Where an inline frame goes: an element or a selector. */
  target?: Element | string;
  theme?: 'light' | 'dark';
  lang?: 'en' | 'es';
  title?: string;
  onEvent?(event: { event: string; [more: string]: unknown }): void;
}

const permissions = 'camera; clipboard-write';
// Downloads and print dialogs are the receipt's; everything else is what forms and the bank's own page need.
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals';

const dialogStyle =
  'border:0;padding:0;margin:auto;width:min(33rem,100vw);height:min(54rem,100dvh);max-width:none;max-height:none;border-radius:1rem;overflow:hidden;text-align:right;color-scheme:light dark';

function withWishes({ url, theme, lang }: OpenOptions): URL {
  const address = new URL(url);
  if (theme) address.searchParams.set('theme', theme);
  if (lang) address.searchParams.set('lang', lang);
  return address;
}

/** Opens a link in the partner's page, or leads to it. Gives a way to close it. */
export function open(options: OpenOptions): { close(): void } {
  const address = withWishes(options);
  const mode = options.mode ?? 'modal';
  if (mode === 'redirect') {
    location.assign(address.href);
    return { close() {} };
  }
  const frame = document.createElement('iframe');
  frame.allow = permissions;
  frame.setAttribute('sandbox', sandbox);
  frame.title = options.title ?? (options.lang === 'es' ? 'Envío de dinero' : 'Money transfer');
  frame.src = address.href;
  frame.style.cssText = 'border:0;width:100%;height:100%;color-scheme:normal';
  const dialog = mode === 'modal' && document.createElement('dialog');
  const { target } = options;
  const place = typeof target === 'string' ? document.querySelector(target) : target;

  function close(): void {
    removeEventListener('message', greet);
    if (dialog) dialog.close();
    (dialog || frame).remove();
  }
  function hear({ data }: MessageEvent): void {
    if (data.event === 'resize' && !dialog) frame.style.height = `${data.height}px`;
    options.onEvent?.(data);
    if (data.event === 'close') close();
  }
  // The frame speaks first; the answer goes to exactly that window and that origin, with a port for the rest.
  function greet(event: MessageEvent): void {
    if (event.origin !== address.origin || event.source !== frame.contentWindow || event.data?.type !== 'm2m:hello')
      return;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', hear);
    port1.start();
    frame.contentWindow?.postMessage({ type: 'm2m:port' }, address.origin, [port2]);
  }

  addEventListener('message', greet);
  if (dialog) {
    const leave = document.createElement('button');
    leave.textContent = '×';
    leave.setAttribute('aria-label', options.lang === 'es' ? 'Cerrar' : 'Close');
    leave.style.cssText =
      'border:0;width:3rem;height:3rem;background:none;color:inherit;font:1.5rem sans-serif;cursor:pointer';
    const dismiss = (): void => hear({ data: { event: 'close' } } as MessageEvent);
    leave.addEventListener('click', dismiss);
    dialog.addEventListener('cancel', dismiss);
    dialog.style.cssText = dialogStyle;
    frame.style.height = 'calc(100% - 3rem)';
    dialog.append(leave, frame);
    document.body.append(dialog);
    dialog.showModal();
  } else {
    (place ?? document.body).append(frame);
  }
  return { close };
}

(globalThis as { M2M?: unknown }).M2M = { open };
