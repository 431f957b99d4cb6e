import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { copyText, selectText } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { componentTexts } from './texts.ts';

export interface CopyButtonProps {
  text: string;
  /** What is copied, for the button's name: "Copy key id". Without it the button is called "Copy". */
  label?: string;
  /** With words instead of the icon alone. */
  isWide?: boolean;
  /** Selected when the browser refuses, so that the keyboard can copy it. */
  fallback?: () => Element | null;
  onCopied?: () => void;
}

const shownMs = 2000;

/** Says "copied" only when it is. */
export function CopyButton({ text, label, isWide = false, fallback, onCopied }: CopyButtonProps) {
  const t = useText(componentTexts);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef(0);
  const hidden = useRef<HTMLSpanElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setState(isCopied ? 'copied' : 'failed');
    clearTimeout(timer.current);
    if (isCopied) {
      onCopied?.();
      timer.current = window.setTimeout(() => setState('idle'), shownMs);
      return;
    }
    const element = fallback?.() ?? hidden.current;
    if (element) selectText(element);
  };
  const name = label ?? t.copy;
  const icon = <Icon name={state === 'copied' ? 'check' : state === 'failed' ? 'alert' : 'copy'} size={16} />;
  const said = state === 'copied' ? t.copied : state === 'failed' ? t.copyFailed : '';
  return (
    <>
      <Tooltip label={said || name} opened={state !== 'idle'} multiline maw={280} withinPortal>
        {isWide ? (
          <Button variant="default" leftSection={icon} onClick={() => void copy()}>
            {state === 'copied' ? t.copied : name}
          </Button>
        ) : (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} onClick={() => void copy()}>
            {icon}
          </ActionIcon>
        )}
      </Tooltip>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {state === 'failed' && !fallback && (
        <span ref={hidden} className="copy-source">
          {text}
        </span>
      )}
    </>
  );
}
