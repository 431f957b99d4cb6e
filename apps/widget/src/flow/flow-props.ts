import type { Answer, Failure, Method } from '../api.ts';
import type { Emit } from '../embed.ts';
import type { Language } from '../i18n/translate.ts';
import type { LinkView, StepName } from '../link-view.ts';
import type { FundingToken } from '../validators/sandbox-funding.ts';
import type { FlowTranslate } from './texts.ts';

/** What a screen of the flow can do. */
export interface Flow {
  busy: boolean;
  /** The last call's failure; cleared by the next call and by another screen. */
  failure: Failure | null;
  /** What was typed, by name: it outlives the screen, not the page. */
  drafts: Map<string, unknown>;
  /** The payment's token, in place of numbers that never leave the page. */
  token: FundingToken | null;
  keepToken(token: FundingToken | null): void;
  /** Any call, `path` from the link on. Its failure is the caller's to show. */
  call<Data>(method: Method, path: string, body?: object): Promise<Answer<Data>>;
  download(path: string): Promise<Answer<Blob>>;
  /** Runs calls in turn, each answering the link's new view, and goes on to its step; false when one failed. */
  save(...calls: (() => Promise<Answer<LinkView>>)[]): Promise<boolean>;
  /** The same for calls of which only the last answers a view. */
  run(work: () => Promise<Answer<LinkView>>): Promise<boolean>;
  fail(failure: Failure | null): void;
  goTo(step: StepName): void;
  /** The server's clock. */
  nowMs(): number;
}

/** The flow as a screen gets it. */
export interface ScreenFlow extends Flow {
  /** Person and account are one screen. */
  combined: boolean;
  /** From a failed payment to another one. */
  retryAfterFailure(): void;
  emit: Emit;
}

export interface StepProps {
  t: FlowTranslate;
  language: Language;
  view: LinkView;
  flow: ScreenFlow;
}
