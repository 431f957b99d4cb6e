import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectEmbed, isWelcome, parseOrigins } from './embed.ts';

const origins = ['https://norte.example', 'http://localhost:8080'];
const parent = { postMessage: vi.fn() };

beforeEach(() => {
  vi.stubGlobal('window', { parent });
  parent.postMessage.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the origins that may frame the page', () => {
  it('are read as the server wrote them', () => {
    expect(parseOrigins(JSON.stringify(origins))).toEqual(origins);
  });

  it.each([
    undefined,
    '',
    '{}',
    'null',
    '["*"]',
    '["https://*.example"]',
    '["https://norte.example/path"]',
    '[1]',
    '["javascript:alert(1)"]',
  ])('are none when it is not a list of exact origins: %s', (json) => {
    expect(parseOrigins(json)).toEqual([]);
  });
});

describe('the answer of the page around', () => {
  const ports = [{}] as unknown as MessagePort[];
  const good = {
    source: parent as unknown as Window,
    origin: 'https://norte.example',
    data: { type: 'm2m:port' },
    ports,
  };

  it('is taken from its window, an allowed origin, with one port', () => {
    expect(isWelcome(good, origins)).toBe(true);
  });

  it.each([
    { source: {} as Window },
    { origin: 'https://evil.example' },
    { origin: 'https://norte.example.evil.example' },
    { data: { type: 'm2m:other' } },
    { data: null },
    { ports: [] },
  ])('is left aside otherwise: %j', (change) => {
    expect(isWelcome({ ...good, ...change }, origins)).toBe(false);
  });
});

describe('the hello', () => {
  it('goes to each allowed origin by name and never to any', () => {
    vi.stubGlobal('addEventListener', vi.fn());
    connectEmbed('link_norte_0123456789abcdef', origins);
    const hello = { type: 'm2m:hello', linkId: 'link_norte_0123456789abcdef' };
    expect(parent.postMessage.mock.calls).toEqual(origins.map((origin) => [hello, origin]));
  });

  it('is not said outside a frame, nor where no origin is allowed', () => {
    connectEmbed('x', [])('step', {});
    const alone: { parent?: unknown } = {};
    alone.parent = alone;
    vi.stubGlobal('window', alone);
    connectEmbed('x', origins)('step', {});
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it('tells over the port what happened before the port came', () => {
    let hear: ((event: unknown) => void) | undefined;
    vi.stubGlobal('addEventListener', (_: string, listener: (event: unknown) => void) => (hear = listener));
    const port = { postMessage: vi.fn() };
    const emit = connectEmbed('x', origins);
    emit('ready', {});
    hear?.({ source: parent, origin: 'https://evil.example', data: { type: 'm2m:port' }, ports: [port] });
    expect(port.postMessage).not.toHaveBeenCalled();
    hear?.({ source: parent, origin: origins[0], data: { type: 'm2m:port' }, ports: [port] });
    emit('step', { step: 'amount' });
    expect(port.postMessage.mock.calls).toEqual([[{ event: 'ready' }], [{ event: 'step', step: 'amount' }]]);
  });
});
