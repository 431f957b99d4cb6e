import type { VNode } from 'preact';
import { useDraft } from '../../flow/use-draft.ts';
import type { StepProps } from '../../flow/flow-props.ts';
import { inWords } from '../../flow/in-words.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { SelectField } from '../../forms/field.tsx';
import { StepForm } from '../../forms/step-form.tsx';
import { fieldId, useErrors } from '../../forms/use-errors.ts';
import type { LinkView, Side } from '../../link-view.ts';
import { groupDigits } from '../../money/format-money.ts';
import { parseAmount, type ParsedAmount } from '../../money/parse-amount.ts';
import { Notice } from '../../screens/notice.tsx';
import { limitHint, overLimitText } from './limit-words.ts';
import { isOverLimit } from './over-limit.ts';
import { PriceLines } from './price-lines.tsx';
import { useLivePrice, type PriceAsk } from './use-price.ts';

/** Asked for when nothing is typed yet, only to show the rate and the fee from the start. */
const sampleAmount = '100.00';

function problemText(t: FlowTranslate, parsed: ParsedAmount): string {
  return parsed.ok ? '' : t(`amount.${parsed.problem}`);
}

/** Why this amount is too much now, in words, before the server has to say so. */
function limitProblem(t: FlowTranslate, limits: LinkView['limits'], send: string | null): string | null {
  if (!limits || !isOverLimit(limits, send)) return null;
  return overLimitText(t, limits);
}

/** What is sent, what arrives, at which price; both amounts can be typed, and the price follows. */
export function AmountStep({ t, view, flow }: StepProps): VNode {
  const { draft, limits } = view;
  const [side, setSide] = useDraft<Side>(flow, 'amount.side', draft.side ?? 'send');
  const [typed, setTyped] = useDraft(flow, 'amount.typed', draft.amount ? groupDigits(draft.amount) : '');
  const [state, setState] = useDraft(flow, 'amount.state', draft.residenceState ?? '');
  const errors = useErrors(flow.failure);

  const parsed = parseAmount(typed);
  const options = {
    ...(state && { residenceState: state }),
    ...(draft.fundingMethod && { fundingMethod: draft.fundingMethod }),
  };
  const isSample = !parsed.ok;
  const ask: PriceAsk | null = parsed.ok
    ? { side, amount: parsed.value, ...options }
    : parsed.problem === 'empty'
      ? { side: 'send', amount: sampleAmount, ...options }
      : null;
  const { price, loading, failure } = useLivePrice(flow, ask, view.price);
  const priceError = (failure && inWords(t, failure))?.details.find(({ path }) => path === 'amount')?.message;
  // While an answer is under way, the last one says nothing about what is typed now.
  const asked = side === 'send' && parsed.ok ? parsed.value : null;
  const send = asked ?? (isSample || loading ? null : (price?.send ?? null));
  const shownError = errors.of('amount') ?? (parsed.ok ? (priceError ?? limitProblem(t, limits, send)) : null);

  function type(next: Side, value: string): void {
    setSide(next);
    setTyped(value);
    errors.clear('amount');
  }
  /** The other amount follows the last answer. */
  const shown = (of: Side): string => {
    if (of === side) return typed;
    return price && !isSample ? groupDigits(of === 'send' ? price.send : price.receive) : '';
  };

  function submit(): void {
    const over = limitProblem(t, limits, send) ?? (loading ? null : priceError);
    const amountProblem = parsed.ok ? over : problemText(t, parsed);
    const fine = errors.show([
      amountProblem ? { path: 'amount', message: amountProblem } : null,
      state ? null : { path: 'residenceState', message: t('amount.stateEmpty') },
    ]);
    if (fine && parsed.ok) {
      const body = { side, amount: parsed.value, residenceState: state };
      void flow.save(() => flow.call('PUT', '/amount', body));
    }
  }

  const source = price?.source ?? 'USD';
  const destination = price?.destination ?? 'MXN';
  return (
    <StepForm t={t} flow={flow} title={t('amount.title')} errors={errors} action={t('flow.continue')} onSubmit={submit}>
      <div class="exchange">
        {(['send', 'receive'] as const).map((of) => (
          <AmountBox
            key={of}
            id={of === side ? fieldId('amount') : 'f-other-amount'}
            label={t(of === 'send' ? 'amount.send' : 'amount.receive')}
            currency={of === 'send' ? source : destination}
            value={shown(of)}
            busy={loading && of !== side}
            invalid={Boolean(shownError) && of === side}
            onValue={(value) => type(of, value)}
          />
        ))}
      </div>
      <div class="beneath">
        {shownError ? (
          <p class="error" id="f-amount-error">
            {shownError}
          </p>
        ) : (
          <p class="hint" id="f-amount-hint">
            {limitHint(t, limits, send)}
          </p>
        )}
      </div>
      {failure && !priceError && <Notice t={t} failure={inWords(t, failure)} />}
      <PriceLines t={t} price={price} loading={loading} isSample={isSample} />
      <SelectField
        path="residenceState"
        label={t('amount.state')}
        hint={t('amount.stateHint')}
        error={errors.of('residenceState')}
        value={state}
        autoComplete="address-level1"
        empty={t('amount.stateChoose')}
        options={view.states.map(({ code, name }) => [code, name] as const)}
        onValue={(value) => {
          setState(value);
          errors.clear('residenceState');
        }}
      />
    </StepForm>
  );
}

interface AmountBoxProps {
  id: string;
  label: string;
  currency: string;
  value: string;
  busy: boolean;
  invalid: boolean;
  onValue(value: string): void;
}

/** One amount in large figures, its currency named by code. */
function AmountBox({ id, label, currency, value, busy, invalid, onValue }: AmountBoxProps): VNode {
  return (
    <div class="amount">
      <label for={id}>{label}</label>
      <div class="figure">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          placeholder="0.00"
          value={value}
          class={busy ? 'stale' : ''}
          aria-describedby={invalid ? 'f-amount-error' : 'f-amount-hint'}
          {...(invalid && { 'aria-invalid': 'true' as const })}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <abbr title={currency} class="code">
          {currency}
        </abbr>
      </div>
    </div>
  );
}
