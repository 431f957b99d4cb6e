import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const name = `m2m-egress-${process.pid}`;
const ip = (...args: string[]): string =>
  execFileSync('ip', args, { encoding: 'utf8', stdio: 'pipe', timeout: 10_000 });

/** A network of its own, in which every IPv4 and IPv6 address is this machine; undefined when it could be made. */
function makeNamespace(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  try {
    ip('netns', 'add', name);
    const inside = (...args: string[]): string => ip('-n', name, ...args);
    inside('link', 'set', 'lo', 'up');
    inside('route', 'add', 'local', '0.0.0.0/0', 'dev', 'lo');
    inside('-6', 'route', 'add', 'local', '::/0', 'dev', 'lo');
    inside('-6', 'addr', 'add', 'fe80::1/64', 'dev', 'lo');
    return undefined;
  } catch (error) {
    try {
      ip('netns', 'del', name);
    } catch {
      // It was not made.
    }
    return (error as Error).message.split('\n').slice(0, 2).join(' ');
  }
}

const obstacle = makeNamespace();
if (obstacle !== undefined) {
  process.stdout.write(
    `\n*** SKIPPED: the egress suite needs a network namespace (root and iproute2): ${obstacle} ***\n\n`,
  );
}

describe.skipIf(obstacle !== undefined)('sending, where every private address is a canary', () => {
  afterAll(() => void ip('netns', 'del', name));

  it('reaches none of them in any spelling, nor by a name that changes its answer; one when it is allowed', () => {
    const child = join(import.meta.dirname, 'egress-namespace-child.ts');
    const run = ['netns', 'exec', name, process.execPath, child];
    const shown = JSON.parse(execFileSync('ip', run, { encoding: 'utf8', timeout: 90_000 }));
    process.stdout.write(
      `canaries standing: ${shown.standing.length}; URLs sent: ${shown.literals.sent * 2 + shown.rebound.sent}\n`,
    );
    expect(shown.standing).toEqual(shown.expected);
    expect(shown.literals.sent).toBeGreaterThan(1_500);
    expect(shown.literals.canaries).toEqual([]);
    expect(shown.literals.public).toBe(0);
    for (const outcomes of [shown.literals.strict, shown.literals.open]) {
      expect(Object.keys(outcomes).filter((outcome) => !/^(address_denied|url_refused)$/.test(outcome))).toEqual([]);
    }
    expect(shown.rebound.canaries).toEqual([]);
    expect(shown.rebound.public).toBeGreaterThan(0);
    expect(shown.rebound.outcomes.address_denied).toBeGreaterThan(50);
    expect(shown.control).toEqual({ outcomes: { 200: 1 }, canaries: ['10.0.0.1'], public: 0 });
  }, 120_000);
});
