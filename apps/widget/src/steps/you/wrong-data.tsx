import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenFlow } from '../../flow/flow-props.ts';
import { textOr, type FlowTranslate } from '../../flow/texts.ts';
import { Tick } from '../../forms/field.tsx';

/** "This is wrong": for data that cannot be changed here. It stops the transfer and tells the partner, after a question. */
export function WrongData({ t, flow, fields }: { t: FlowTranslate; flow: ScreenFlow; fields: string[] }): VNode {
  const [isOpen, setOpen] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen) heading.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <p>
        <button type="button" class="link" onClick={() => setOpen(true)}>
          {t('wrong.open')}
        </button>
      </p>
    );
  }
  return (
    <section class="panel" aria-labelledby="wrong-title">
      <h2 id="wrong-title" tabIndex={-1} ref={heading}>
        {t('wrong.title')}
      </h2>
      <p>{t('wrong.text')}</p>
      {fields.map((field) => (
        <Tick
          key={field}
          path={`wrong.${field}`}
          checked={wrong.includes(field)}
          onChecked={(checked) => setWrong(checked ? [...wrong, field] : wrong.filter((other) => other !== field))}
        >
          {textOr(t, `field.${field}`, field)}
        </Tick>
      ))}
      <div class="choices">
        <button
          type="button"
          class="secondary danger"
          disabled={wrong.length === 0}
          onClick={() => void flow.save(() => flow.call('POST', '/wrong-data', { fields: wrong }))}
        >
          {t('wrong.confirm')}
        </button>
        <button type="button" class="secondary" onClick={() => setOpen(false)}>
          {t('wrong.keep')}
        </button>
      </div>
    </section>
  );
}
