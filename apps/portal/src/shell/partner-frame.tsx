import { partnerFeatures } from '../features/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, usePlace } from '../session/use-place.ts';
import { Frame } from './frame.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { PartnerSwitch } from './partner-switch.tsx';
import { shellTexts } from './texts.ts';

export function PartnerFrame() {
  const t = useText(shellTexts);
  const place = usePlace();
  const can = useCan();
  return (
    <Frame
      mode={place.mode}
      title={t.portal}
      homeHref={place.href('')}
      features={partnerFeatures}
      can={can}
      canFindIds
      switches={
        <>
          <PartnerSwitch />
          <ModeSwitch />
        </>
      }
    />
  );
}
