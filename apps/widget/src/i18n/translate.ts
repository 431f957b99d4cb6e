import { en } from './en.ts';
import { es } from './es.ts';

export type Language = 'en' | 'es';
export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, string>;

/** Names of the `{values}` in an English text; the other languages use the same (catalogues.test.ts). */
type ValueNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;
/** `partner` is known to every translator, so callers never pass it. */
type Needed<Key extends MessageKey> = Exclude<ValueNames<(typeof en)[Key]>, 'partner' | 'Partner'>;
type Arguments<Key extends MessageKey> = [Needed<Key>] extends [never] ? [] : [Record<Needed<Key>, string | number>];

/** Gives the text of a key; the values that the text names are required by its type. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) => string;

export const catalogues: Record<Language, Catalogue> = { en, es };

/** Tells whether a key, made at run time from a field's name for example, has a text. */
export const isMessageKey = (key: string): key is MessageKey => Object.prototype.hasOwnProperty.call(en, key);

/** Makes the translator of one language. An empty `partnerName` reads "the company that sent you this link". */
export function translator(language: Language, partnerName: string): Translate {
  const texts = catalogues[language];
  const partner = {
    Partner: partnerName || texts['partner.start'],
    partner: partnerName || texts['partner.inside'],
  };
  return (key, ...[values]) => {
    const all: Record<string, string | number> = { ...partner, ...values };
    return texts[key].replace(/\{(\w+)\}/g, (mark, name: string) => String(all[name] ?? mark));
  };
}
