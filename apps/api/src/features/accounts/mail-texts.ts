/** `reset` and `welcome` carry a link; the others tell what was done to the account. */
export type MailText =
  'reset' | 'welcome' | 'password_changed' | 'factor_changed' | 'factors_reset' | 'new_device' | 'recovery_used';

type Texts = Record<MailText, { subject: string; body: string }>;

const en: Texts = {
  reset: {
    subject: 'Choose a new password',
    body: `Somebody asked for a new password of your M2M account. If it was you, open this within 10 minutes:

{url}

If it was not you, do nothing: your password stays as it is.
`,
  },
  welcome: {
    subject: 'Your M2M account',
    body: `An M2M account was made for you. Choose your password here, by {until}:

{url}
`,
  },
  password_changed: {
    subject: 'Your password was changed',
    body: `The password of your M2M account was changed at {time}, from {address}. All sessions were ended.

If it was not you, ask for a new password on the sign-in page now, and tell the operator.
`,
  },
  factor_changed: {
    subject: 'Your ways to sign in were changed',
    body: `A passkey, authenticator app or set of recovery codes of your M2M account was added or removed at {time}, from {address}.

If it was not you, ask for a new password on the sign-in page now, and tell the operator.
`,
  },
  factors_reset: {
    subject: 'Your second factors were removed',
    body: `An operator removed the passkeys and the authenticator app of your M2M account at {time}. Sign in with your password and set up new ones.

If you did not ask for it, tell the operator.
`,
  },
  new_device: {
    subject: 'A sign-in from a new device or place',
    body: `Somebody signed in to your M2M account at {time}, from {address}, with {device}.

If it was not you, ask for a new password on the sign-in page now.
`,
  },
  recovery_used: {
    subject: 'A recovery code was used',
    body: `A recovery code of your M2M account was used at {time}, from {address}. It does not work again.

If it was not you, ask for a new password on the sign-in page now.
`,
  },
};

const es: Texts = {
  reset: {
    subject: 'Elija una contraseña nueva',
    body: `Alguien pidió una contraseña nueva para su cuenta de M2M. Si fue usted, abra esto en los próximos 10 minutos:

{url}

Si no fue usted, no haga nada: su contraseña sigue igual.
`,
  },
  welcome: {
    subject: 'Su cuenta de M2M',
    body: `Se creó una cuenta de M2M para usted. Elija su contraseña aquí, hasta {until}:

{url}
`,
  },
  password_changed: {
    subject: 'Su contraseña cambió',
    body: `La contraseña de su cuenta de M2M cambió el {time}, desde {address}. Se cerraron todas las sesiones.

Si no fue usted, pida ahora una contraseña nueva en la página de inicio de sesión y avise al operador.
`,
  },
  factor_changed: {
    subject: 'Cambiaron sus formas de iniciar sesión',
    body: `Se agregó o se quitó una llave de acceso, una aplicación de códigos o los códigos de recuperación de su cuenta de M2M el {time}, desde {address}.

Si no fue usted, pida ahora una contraseña nueva en la página de inicio de sesión y avise al operador.
`,
  },
  factors_reset: {
    subject: 'Se quitaron sus segundos factores',
    body: `Un operador quitó las llaves de acceso y la aplicación de códigos de su cuenta de M2M el {time}. Inicie sesión con su contraseña y configure otros.

Si no lo pidió, avise al operador.
`,
  },
  new_device: {
    subject: 'Inicio de sesión desde un dispositivo o lugar nuevo',
    body: `Alguien inició sesión en su cuenta de M2M el {time}, desde {address}, con {device}.

Si no fue usted, pida ahora una contraseña nueva en la página de inicio de sesión.
`,
  },
  recovery_used: {
    subject: 'Se usó un código de recuperación',
    body: `Se usó un código de recuperación de su cuenta de M2M el {time}, desde {address}. Ya no sirve.

Si no fue usted, pida ahora una contraseña nueva en la página de inicio de sesión.
`,
  },
};

export const MAIL_TEXTS: Record<'en' | 'es', Texts> = { en, es };
