import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import { useDraft } from '../../flow/use-draft.ts';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';
import { DocumentPhoto } from './document-photo.tsx';

/** When the check asks for the document after all. */
export function DocumentStep({ t, flow }: StepProps): VNode {
  const [image, setImage] = useDraft<string | null>(flow, 'you.image', null);
  const errors = useErrors(flow.failure);

  function submit(): void {
    if (!errors.show([image ? null : { path: 'idImage', message: t('photo.empty') }])) return;
    void flow.save(() => flow.call('PUT', '/document', { idImage: image }));
  }

  return (
    <StepForm
      t={t}
      flow={flow}
      title={t('document.title')}
      lead={t('document.lead')}
      errors={errors}
      action={t('document.send')}
      onSubmit={submit}
    >
      <DocumentPhoto
        t={t}
        image={image}
        error={errors.of('idImage')}
        onImage={(next) => {
          setImage(next);
          errors.clear('idImage');
        }}
      />
    </StepForm>
  );
}
