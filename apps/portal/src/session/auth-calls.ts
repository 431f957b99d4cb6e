import { accountApi } from '../api/client.ts';
import type { Language } from '../i18n/language.ts';
import { send } from '../api/send.ts';

/** How far a sign-in is; `second_factor` goes on with a code or a passkey. */
export interface SignInState {
  state: 'signed_in' | 'second_factor';
  methods: string[];
}

export interface Invitation {
  email: string;
  partnerId: string | null;
  partnerName: string | null;
  expiresAt: string;
  hasAccount: boolean;
}

export interface TotpSetup {
  uri: string;
  secret: string;
  recoveryCodes: string[];
}

const visit = <T>(path: string, body: object = {}): Promise<T> =>
  send('POST', `/portal/auth${path}`, { body }) as Promise<T>;
/** Calls of the signed-in person, which may ask for a step-up. */
const own = <T>(path: string, body: object = {}): Promise<T> => accountApi.post<T>(`/portal/auth${path}`, { body });

/** Every route of sign-in, reset, invitation and factors. */
export const authCalls = {
  signIn: (body: { email: string; password: string }) => visit<SignInState>('/sign-in', body),
  secondFactor: (body: { method: 'totp' | 'recovery'; code: string }) => visit<SignInState>('/second-factor', body),
  signOut: () => visit<unknown>('/sign-out'),
  forgot: (body: { email: string; language: Language }) => visit<unknown>('/forgot-password', body),
  reset: (body: { token: string; password: string }) => visit<unknown>('/reset-password', body),
  openInvitation: (token: string) => visit<Invitation>('/invitation', { token }),
  acceptInvitation: (body: { token: string; name?: string; password?: string; language?: Language }) =>
    visit<{ partnerId: string | null }>('/invitation/accept', body),
  useLink: (token: string) => visit<unknown>('/link', { token }),
  passkeyOptions: () => visit<PublicKeyCredentialRequestOptionsJSON>('/passkey/options'),
  passkeySignIn: (response: object) => visit<SignInState>('/passkey/sign-in', { response }),
  /** `current` may be left out by who has no password yet. */
  changePassword: (body: { current?: string; password: string }) => own<unknown>('/change-password', body),
  setUpTotp: (password: string) => own<TotpSetup>('/totp/setup', { password }),
  confirmTotp: (code: string) => own<unknown>('/totp/confirm', { code }),
  removeTotp: () => own<unknown>('/totp/remove'),
  newRecoveryCodes: () => own<{ recoveryCodes: string[] }>('/recovery-codes'),
  passkeyRegisterOptions: () => own<PublicKeyCredentialCreationOptionsJSON>('/passkey/register-options'),
  addPasskey: (body: { response: object; name?: string }) => own<unknown>('/passkey/register', body),
  renamePasskey: (id: string, name: string) =>
    accountApi.patch<unknown>('/portal/auth/passkeys/{passkeyId}', { params: { passkeyId: id }, body: { name } }),
  removePasskey: (id: string) =>
    accountApi.delete<unknown>('/portal/auth/passkeys/{passkeyId}', { params: { passkeyId: id } }),
};
