import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentStep, onStepChange, showStep, stepBack } from './history.ts';

/** The browser's history as far as the page uses it; jumps are told at once instead of later. */
class Entries {
  list: unknown[] = [{ opened: true }];
  at = 0;
  listeners = new Set<(event: { state: unknown }) => void>();
  get state(): unknown {
    return this.list[this.at];
  }
  pushState(state: unknown): void {
    this.list = [...this.list.slice(0, this.at + 1), state];
    this.at += 1;
  }
  replaceState(state: unknown): void {
    this.list[this.at] = state;
  }
  go(by: number): void {
    this.at += by;
    for (const listener of this.listeners) listener({ state: this.state });
  }
  back(): void {
    this.go(-1);
  }
}

let entries: Entries;
beforeEach(() => {
  entries = new Entries();
  vi.stubGlobal('history', entries);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => entries.listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) => entries.listeners.delete(listener));
});
afterEach(() => vi.unstubAllGlobals());

describe("the browser's history", () => {
  it('has an entry for each step, so that Back and Forward walk over them', () => {
    const seen: unknown[] = [];
    const stop = onStepChange((step) => seen.push(step));
    showStep('amount', 'replace');
    showStep('you', 'push');
    showStep('funding', 'push');
    entries.back();
    entries.back();
    entries.go(1);
    expect(seen).toEqual(['you', 'amount', 'you']);
    stop();
    entries.back();
    expect(seen).toHaveLength(3);
  });

  it('does not grow when the same step is shown again', () => {
    showStep('amount', 'replace');
    showStep('amount', 'push');
    expect(entries.list).toHaveLength(1);
  });

  it("is what the page's own Back uses; where nothing of ours lies before, the step before takes the place", () => {
    const shown: string[] = [];
    showStep('review', 'replace');
    stepBack('review', (step) => shown.push(step));
    expect([shown, currentStep(), entries.list.length]).toEqual([['funding'], 'funding', 1]);
    showStep('review', 'push');
    stepBack('review', (step) => shown.push(step));
    expect([shown, currentStep(), entries.at]).toEqual([['funding'], 'funding', 0]);
  });

  it('keeps that the link was opened, for a reload without a session', () => {
    showStep('amount', 'replace');
    expect(entries.state).toMatchObject({ opened: true });
  });

  it.each([null, {}, { step: 'elsewhere' }, 'amount'])('of another page names no step: %j', (state) => {
    entries.list = [state];
    expect(currentStep()).toBeNull();
  });
});
