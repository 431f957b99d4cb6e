/** SPEI takes 1 to 39 characters of ASCII in names and concepts (domain rules 2). */
export const SPEI_TEXT_LENGTH = 39;

/**
 * A text as SPEI takes it: marks dropped (`Ñ` is `N`), upper case, `-`, `,` and `.` as spaces, anything else that is
 * not a letter, digit or space dropped. May be empty: the caller says what stands there then.
 */
export function speiText(text: string, maxLength = SPEI_TEXT_LENGTH): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[-,.]/g, ' ')
    .replace(/[^A-Z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, maxLength)
    .trim();
}
