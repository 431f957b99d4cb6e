import { Icon } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { sayKey, type KeyInWords } from './say-key.ts';

/** What the key can do, in words. */
export function KeySummary({ inWords }: { inWords: KeyInWords }) {
  const { language } = useLanguage();
  const formats = useFormats();
  return (
    <ul className="key-summary">
      {sayKey(inWords, language, formats).map(({ text, isRisky }) => (
        <li key={text} data-tone={isRisky ? 'waiting' : undefined}>
          <Icon name={isRisky ? 'alert' : 'check'} size={15} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
