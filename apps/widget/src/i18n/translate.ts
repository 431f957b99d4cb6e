import { en } from './en.ts';
import { es } from './es.ts';

export type Language = 'en' | 'es';

/** Names of the `{values}` in an English text; the other languages use the same (catalogues.test.ts). */
type ValueNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ValueNames<Rest> : never;
/** `partner` is known to every translator, so callers never pass it. */
type Needed<Text> = Exclude<ValueNames<Text>, 'partner' | 'Partner'>;
type Arguments<Text> = [Needed<Text>] extends [never] ? [] : [Record<Needed<Text>, string | number>];

/** Gives the text of a key of one set of texts; the values that the text names are required by its type. */
export type TranslateOf<Texts> = <Key extends keyof Texts & string>(
  key: Key,
  ...values: Arguments<Texts[Key]>
) => string;

/** The texts of the first screen; those of the steps come with them (flow/texts.ts). */
export type Texts = typeof en;
export type MessageKey = keyof Texts;
export type Catalogue = Record<MessageKey, string>;
export type Translate = TranslateOf<Texts>;

export const catalogues: Record<Language, Catalogue> = { en, es };

/** Tells whether a key, made at run time from a field's name for example, has a text. */
export const isMessageKey = (key: string): key is MessageKey => Object.prototype.hasOwnProperty.call(en, key);

/** Makes the translator of a set of texts. An empty `partnerName` reads "the company that sent you this link". */
export function translatorOf<Texts>(
  texts: Record<keyof Texts & string, string>,
  base: Catalogue,
  partnerName: string,
): TranslateOf<Texts> {
  const partner = {
    Partner: partnerName || base['partner.start'],
    partner: partnerName || base['partner.inside'],
  };
  return (key, ...[values]) => {
    const all: Record<string, string | number> = { ...partner, ...values };
    return texts[key].replace(/\{(\w+)\}/g, (mark, name: string) => String(all[name] ?? mark));
  };
}

/** The translator of the first screen. */
export const translator = (language: Language, partnerName: string): Translate =>
  translatorOf<Texts>(catalogues[language], catalogues[language], partnerName);
