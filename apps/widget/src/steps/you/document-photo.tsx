import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FlowTranslate } from '../../flow/texts.ts';
import { fieldId } from '../../forms/use-errors.ts';
import { shrinkImage } from './shrink-image.ts';

interface DocumentPhotoProps {
  t: FlowTranslate;
  image: string | null;
  error?: string | undefined;
  onImage(image: string | null): void;
}

/** A photo of the document, by the camera or from a file, made small in the page before it is sent. */
export function DocumentPhoto({ t, image, error, onImage }: DocumentPhotoProps): VNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const camera = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const id = fieldId('idImage');
  const shownError = problem ?? error;

  async function take(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    // The same file can then be chosen again.
    input.value = '';
    if (!chosen) return;
    setBusy(true);
    setProblem(null);
    try {
      onImage(await shrinkImage(chosen));
    } catch {
      setProblem(t('photo.unreadable'));
    }
    setBusy(false);
  }

  return (
    <fieldset class="field photo">
      <legend>{t('field.idImage')}</legend>
      <p class="hint">{t('photo.hint')}</p>
      {shownError && (
        <p class="error" id={`${id}-error`}>
          {shownError}
        </p>
      )}
      {image && <img src={image} alt={t('photo.alt')} />}
      <div class="choices">
        <button
          type="button"
          id={id}
          class="secondary"
          aria-describedby={shownError ? `${id}-error` : undefined}
          onClick={() => camera.current?.click()}
        >
          {t(image ? 'photo.again' : 'photo.camera')}
        </button>
        <button type="button" class="secondary" onClick={() => file.current?.click()}>
          {t('photo.file')}
        </button>
      </div>
      <p class="remark" role="status">
        {busy ? t('photo.busy') : image ? t('photo.ready') : ''}
      </p>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => void take(event.currentTarget)}
      />
      <input ref={file} type="file" accept="image/*" hidden onChange={(event) => void take(event.currentTarget)} />
    </fieldset>
  );
}
