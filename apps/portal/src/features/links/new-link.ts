import type { PartnerPaths } from '../../api/client.ts';

export const newLink = {
  referenceId: '',
  expiresInMinutes: '' as string | number,
  language: '',
  theme: '',
  firstName: '',
  lastName: '',
  accountNumber: '',
  metadata: '',
  callbackUrl: '',
};
export type NewLink = typeof newLink;
export type NewLinkBody = NonNullable<
  PartnerPaths['/partner/links']['post']['requestBody']
>['content']['application/json'];

/** The metadata as typed, or undefined when it is no JSON object. */
export function metadataOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The body of the call: only what was filled in. The API judges it. */
export function bodyOf(values: NewLink): NewLinkBody {
  const { firstName, lastName, accountNumber, metadata, expiresInMinutes } = values;
  const name = { ...given('firstName', firstName), ...given('lastName', lastName) };
  const digits = accountNumber.replaceAll(' ', '');
  const userData = {
    ...(Object.keys(name).length > 0 ? { name } : {}),
    ...(digits
      ? { paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: digits } } }
      : {}),
  };
  const known = metadata.trim() ? metadataOf(metadata) : undefined;
  return {
    referenceId: values.referenceId.trim(),
    ...(expiresInMinutes === '' ? {} : { expiresInMinutes: Number(expiresInMinutes) }),
    ...(Object.keys(userData).length > 0 ? { userData } : {}),
    ...(known ? { metadata: known } : {}),
    ...given('theme', values.theme),
    ...given('language', values.language),
    ...given('callbackUrl', values.callbackUrl),
  } as NewLinkBody;
}

const given = (name: string, text: string): Record<string, string> => (text.trim() ? { [name]: text.trim() } : {});

/** The field that a path of the API's refusal belongs to. */
export function fieldOf(path: string): string {
  if (path.startsWith('userData.name.')) return path.slice('userData.name.'.length);
  if (path.startsWith('userData.paymentMethod')) return 'accountNumber';
  return path.split('.', 1)[0]!;
}

/** The same call for a terminal; the key stays in its variable. */
export function curlOf(body: NewLinkBody, baseUrl: string): string {
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return `curl -X POST ${baseUrl}/partner/links \\
  -H "X-API-Key: $M2M_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '${json}'`;
}
