import type { Contact, Language, Words } from './content.ts';
import { CURRENT } from './current-texts.ts';
import type { RightsNotice } from './render-html.ts';
import { fill, type DisclosureTexts } from './texts.ts';

/** The full description of a sender's rights, for whoever asks for it: 12 CFR 1005.31(b)(4), Model Form A-36. */
export function rightsNotice(provider: Contact, languages: readonly Language[]): RightsNotice {
  const words = (of: (texts: DisclosureTexts) => string): Words => ({
    en: of(CURRENT.en),
    ...(languages.includes('es') ? { es: of(CURRENT.es) } : {}),
  });
  const places = { phone: provider.phone, website: provider.website };
  return {
    title: words(({ rights }) => rights.title),
    sections: CURRENT.en.rights.sections.map((section, at) => ({
      heading: words(({ rights }) => rights.sections[at]!.heading),
      paragraphs: section.paragraphs.map((_, paragraph) =>
        words(({ rights }) => fill(rights.sections[at]!.paragraphs[paragraph]!, places)),
      ),
    })),
  };
}
