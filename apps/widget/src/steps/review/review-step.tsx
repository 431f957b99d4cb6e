import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StepProps } from '../../flow/flow-props.ts';
import { inWords } from '../../flow/in-words.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { useDraft } from '../../flow/use-draft.ts';
import { Tick } from '../../forms/field.tsx';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';
import type { PriceView, StepName } from '../../link-view.ts';
import { formatMoney, formatRate } from '../../money/format-money.ts';
import { Notice } from '../../screens/notice.tsx';
import { PrimaryButton } from '../../screens/primary-button.tsx';
import { LimitNotice } from '../amount/limit-notice.tsx';
import { saveFile } from '../save-file.ts';
import { DisclosureBlock, languagesOf } from './disclosure-block.tsx';
import { useReview, type Renewal } from './use-review.ts';
import type { ComparedPart } from './what-changed.ts';

const changeable: readonly StepName[] = ['amount', 'recipient', 'funding'];

/** What the law wants read before paying, the consent to electronic receipts, and the confirmation itself. */
export function ReviewStep({ t, view, language, flow }: StepProps): VNode {
  const { review, renewal, leftMs, failure, load, confirm } = useReview(view, flow);
  const [agreed, setAgreed] = useDraft(flow, 'review.agreed', false);
  const errors = useErrors(flow.failure);

  if (!review) {
    return (
      <>
        <h1 tabIndex={-1}>{t('review.title')}</h1>
        {!failure && <p class="lead working">{t('review.loading')}</p>}
        {failure && (
          <div class="action">
            <Notice t={t} failure={inWords(t, failure)} />
            <PrimaryButton busy={false} failure={failure} onPress={load}>
              {t('failure.retry')}
            </PrimaryButton>
          </div>
        )}
      </>
    );
  }

  const { disclosure, esign, price } = review;
  const languages = languagesOf(disclosure, language);
  const total = formatMoney(price.total, price.source);
  function submit(): void {
    if (errors.show([agreed ? null : { path: 'esign', message: t('esign.empty') }])) confirm();
  }

  return (
    <StepForm
      t={t}
      flow={flow}
      title={t('review.title')}
      lead={t('review.lead')}
      errors={errors}
      action={t('review.send', { total })}
      onSubmit={submit}
      note={<p class="quiet">{t('review.note')}</p>}
    >
      <LimitNotice t={t} view={view} flow={flow} />
      <RenewalNotice t={t} renewal={renewal} price={price} />
      {languages.map((of) => (
        <DisclosureBlock key={of} content={disclosure} language={of} />
      ))}
      <QuoteClock t={t} leftMs={leftMs} />
      <div class="choices">
        <button
          type="button"
          class="secondary"
          onClick={() =>
            void flow
              .download('/disclosure?format=pdf')
              .then((file) => (file.ok ? saveFile(file.data, 'disclosure.pdf') : flow.fail(file.failure)))
          }
        >
          {t('review.save')}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {t('review.print')}
        </button>
      </div>
      <section>
        <h2>{t('review.change')}</h2>
        <ul class="links" role="list">
          {changeable.map((step) => (
            <li key={step}>
              <button
                type="button"
                class="link"
                onClick={() => flow.goTo(step === 'recipient' && flow.combined ? 'you' : step)}
              >
                {t(`review.change.${step as 'amount'}`)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="panel">
        <h2>{esign.title[language] ?? esign.title.en}</h2>
        <div class="esign">
          {languages.map((of) =>
            (esign.text[of] ?? '').split(/\n\s*\n/).map((paragraph) => (
              <p key={paragraph} lang={of}>
                {paragraph}
              </p>
            )),
          )}
        </div>
        <Tick
          path="esign"
          checked={agreed}
          error={errors.of('esign')}
          onChecked={(checked) => {
            setAgreed(checked);
            errors.clear('esign');
          }}
        >
          {languages.map((of) => (
            <span key={of} lang={of}>
              {esign.agree[of]}
            </span>
          ))}
        </Tick>
        <p class="hint">{t('esign.paper', { name: disclosure.provider.name, phone: disclosure.provider.phone })}</p>
      </section>
      {view.isSandbox && <p class="hint">{t('review.sandbox')}</p>}
    </StepForm>
  );
}

const partText = (part: ComparedPart, value: string, price: PriceView): string => {
  if (part === 'rate') return formatRate(value, price.source, price.destination);
  return formatMoney(value, part === 'receive' ? price.destination : price.source);
};

/** Says that the numbers are new and which; takes the focus when the person's own confirmation met them. */
function RenewalNotice({ t, renewal, price }: { t: FlowTranslate; renewal: Renewal | null; price: PriceView }): VNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (renewal?.why === 'stale') box.current?.focus();
  }, [renewal]);
  return (
    <div role="status">
      {renewal && (
        <div class="notice" tabIndex={-1} ref={box}>
          <p>
            <strong>{t(renewal.why === 'stale' ? 'renewal.stale' : 'renewal.expired')}</strong>
          </p>
          {renewal.changes.length === 0 ? (
            <p>{t('renewal.same')}</p>
          ) : (
            <ul>
              {renewal.changes.map(({ part, before, now }) => (
                <li key={part}>
                  {t('renewal.change', {
                    name: t(`renewal.${part}`),
                    before: partText(part, before, price),
                    now: partText(part, now, price),
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

/** How long the rate is held; seconds are for the eye alone, so that nothing is read out every second. */
function QuoteClock({ t, leftMs }: { t: FlowTranslate; leftMs: number }): VNode {
  const seconds = Math.floor(leftMs / 1_000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p class="hint clock">
      {t('review.held')} <span role="timer">{text}</span>
    </p>
  );
}
