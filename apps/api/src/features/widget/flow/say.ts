import type { ErrorDetail } from '../../../core/errors.ts';
import type { Language } from '../page.ts';

/**
 * The sentences of the field checks in Spanish. The page judges first and in its own words; these are for what only the
 * server finds. A sentence that is not here stays English rather than being left out.
 */
const SPANISH: Record<string, string> = {
  'Send the street where you live; a post-office box is not enough.':
    'Escriba la calle donde vive; un apartado postal no basta.',
  'Send the postal code of a US State, such as TX.': 'Elija un estado de la lista.',
  'A ZIP code has 5 digits, or 5 and 4, like 78701-1234.':
    'El código postal tiene 5 dígitos, o 5 y 4, como 78701-1234.',
  'Send the number with + and the country code, like +12025550123.':
    'Escriba el número con + y el código del país, como +12025550123.',
  'A number of the US or Canada is +1 and 10 digits, like +12025550123.':
    'Un número de EE. UU. o Canadá es +1 y 10 dígitos, como +12025550123.',
  'A number of Mexico is +52 and 10 digits, like +525512345678.':
    'Un número de México es +52 y 10 dígitos, como +525512345678.',
  'Send an e-mail address, like ana@example.com.': 'Escriba un correo electrónico, como ana@example.com.',
  'Send an SSN or ITIN of 9 digits.': 'Escriba un SSN o ITIN de 9 dígitos.',
  'This is a test CURP. Send the CURP of the person.': 'Esta es una CURP de prueba. Escriba la suya.',
  '5 identity checks failed within 24 hours. Contact the provider, or try again later.':
    'En 24 horas no se pudo confirmar su identidad 5 veces. Comuníquese con el proveedor o inténtelo más tarde.',
  'This is still missing.': 'Este dato falta.',
  'This is needed for this amount.': 'Este dato es obligatorio para este monto.',
  'Write an amount with at most two decimals.': 'Escriba un monto con dos decimales como máximo.',
  'Use letters, spaces, apostrophes, hyphens and dots only.':
    'Use solo letras, espacios, apóstrofos, guiones y puntos.',
  'Send a real date as YYYY-MM-DD, like 1990-05-15.': 'Escriba una fecha real, como 1990-05-15.',
  'The age must be 18 to 120 years.': 'La edad debe ser de 18 a 120 años.',
  'Send idType with idNumber.': 'Elija el tipo de identificación.',
  'Send idNumber with idType.': 'Escriba el número de identificación.',
  'A CLABE is 18 digits and nothing else.': 'La CLABE tiene 18 dígitos y nada más.',
  'No bank has the code 000. Check the first three digits.':
    'Ningún banco tiene el código 000. Revise los tres primeros dígitos.',
  'This is a generic CURP for foreigners. Send the CURP of the person.':
    'Es una CURP genérica para extranjeros. Escriba la CURP de la persona.',
  'Characters 5 to 10 of the CURP (YYMMDD) should be a real birth date.':
    'Los caracteres 5 a 10 de la CURP (AAMMDD) deben ser una fecha de nacimiento real.',
  'A CURP is 4 letters, the birth date as 6 digits (YYMMDD), H, M or X, 5 letters, a letter or digit, and a digit, like HEGG560427MVZRRL04.':
    'La CURP son 4 letras, la fecha de nacimiento en 6 dígitos (AAMMDD), H, M o X, 5 letras, una letra o dígito, y un dígito, como HEGG560427MVZRRL04.',
  'An INE number has 9 to 18 letters and digits.': 'El número de INE tiene de 9 a 18 letras y dígitos.',
  'A passport number has 5 to 20 letters and digits.': 'El número de pasaporte tiene de 5 a 20 letras y dígitos.',
  'A driver license number has 4 to 25 letters and digits.':
    'El número de licencia de conducir tiene de 4 a 25 letras y dígitos.',
  'An SSN has 9 digits and begins with neither 000, 666 nor 9; no group of it is all zeros.':
    'El SSN tiene 9 dígitos, no empieza con 000, 666 ni 9, y ningún grupo es de puros ceros.',
  'Send 3 to 50 letters, digits, spaces and signs of . / _ # -':
    'Escriba de 3 a 50 letras, dígitos, espacios y signos . / _ # -',
  'Send the image as a data URI of at most 5 MiB decoded.': 'Elija una imagen JPEG, PNG o WebP de 5 MB como máximo.',
  'Choose one of the ways to pay that are offered.': 'Elija una de las formas de pago que se ofrecen.',
  'Use a test number: the sandbox takes no real accounts.':
    'Use un número de prueba: en modo de prueba no se aceptan cuentas reales.',
};

/** Sentences for programmers, as the person should read them. */
const PLAIN: Record<string, string> = {
  'The text is empty. Leave the field out, or fill it.': 'This is still missing.',
  'is needed for this amount.': 'This is needed for this amount.',
};

/** Sentences with a number in them. */
const PATTERNS: [RegExp, string][] = [
  [
    /^The CLABE has a typing mistake: for its first 17 digits the last digit should be (\d)\.$/,
    'La CLABE tiene un error: con esos 17 dígitos, el último dígito debe ser $1.',
  ],
  [/^A CLABE has 18 digits; this one has (\d+)\.$/, 'La CLABE tiene 18 dígitos; esta tiene $1.'],
  [/^A CURP has 18 characters; this one has (\d+)\.$/, 'La CURP tiene 18 caracteres; esta tiene $1.'],
  [/^The last digit of the CURP should be (\d)\.$/, 'El último dígito de la CURP debe ser $1.'],
  [/^Send at most (\d+) characters\.$/, 'Escriba $1 caracteres como máximo.'],
  [/^must be at least ([\d.]+ [A-Z]{3})\.$/, 'debe ser de al menos $1.'],
  [/^must be at most ([\d.]+ [A-Z]{3})\.$/, 'debe ser de $1 como máximo.'],
  [
    /^must be at (least|most) ([\d.]+ [A-Z]{3}), for which ([\d.]+ [A-Z]{3}) is sent\.$/,
    'El límite es de $2, por los que se envían $3.',
  ],
];

export function say(language: Language, sentence: string): string {
  const english = PLAIN[sentence] ?? sentence;
  if (language === 'en') return english;
  const known = SPANISH[english];
  if (known !== undefined) return known;
  for (const [pattern, spanish] of PATTERNS) if (pattern.test(english)) return english.replace(pattern, spanish);
  return english;
}

/** Field problems in the page's language, with the paths of the form's fields (`userData.` is the API's). */
export const sayDetails = (language: Language, details: ErrorDetail[]): ErrorDetail[] =>
  details.map((detail) => ({
    ...detail,
    path: detail.path
      .replace(/^userData\./, '')
      .replace(/^address\.line1$/, 'address.street')
      .replace(/^address\.postalCode$/, 'address.zip')
      .replace(/^paymentMethod\.bankAccount\.accountNumber$/, 'accountNumber'),
    message: say(language, detail.message),
  }));
