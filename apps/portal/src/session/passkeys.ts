import { authCalls } from './auth-calls.ts';

/** Whether this browser can make and use passkeys at this address. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

function jsonOf(credential: Credential | null): object {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('No passkey was given.', 'NotAllowedError');
  return credential.toJSON() as object;
}

/** Lets the person use a passkey; gives what proves it. Throws DOMException when they do not. */
export async function askPasskey(): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await authCalls.passkeyOptions());
  return jsonOf(await navigator.credentials.get({ publicKey }));
}

/** Makes a passkey for the signed-in person on this device. Throws DOMException when they decline. */
export async function makePasskey(name: string): Promise<void> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await authCalls.passkeyRegisterOptions());
  const response = jsonOf(await navigator.credentials.create({ publicKey }));
  await authCalls.addPasskey({ response, ...(name ? { name } : {}) });
}
