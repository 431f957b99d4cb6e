import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Language } from './content.ts';
import type { DisclosureTexts } from './texts.ts';
import { en1 } from './texts/en-1.ts';
import { es0 } from './texts/es-0-unreviewed.ts';

/** What is shown now. */
export const CURRENT: Readonly<Record<Language, DisclosureTexts>> = { en: en1, es: es0 };

/** All versions that there are, also those not shown any more. */
export const VERSIONS: readonly DisclosureTexts[] = [en1, es0];

/** A version says itself that nobody who may has read it yet. */
export const needsApproval = ({ version }: DisclosureTexts): boolean => version.endsWith('-unreviewed');

/** What an approval is of: the words, not only the name of their version. */
export const textHash = (texts: DisclosureTexts): Buffer => createHash('sha256').update(canonicalJson(texts)).digest();
