import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import { isMailAddress } from './mail-address.ts';

/** A mail in plain text. `id` becomes its Message-ID, equal over all attempts, so that a repeat is seen as one. */
export interface Mail {
  id: string;
  recipients: readonly string[];
  subject: string;
  body: string;
  createdAt: Date;
}

export interface Mailer {
  /** Rejects with what went wrong; after a time-out the mail may have been sent all the same. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Where mails go: over SMTP, as files of the embedded system, or nowhere, and then none is written. */
export type MailWay = 'smtp' | 'files' | 'none';

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;
const SEND_MS = 30_000;
const KEPT_FILES = 500;
const MAX_SUBJECT = 200;
const MAX_BODY = 100_000;

export function mailWay({ smtpUrl, database }: Pick<Config, 'smtpUrl' | 'database'>): MailWay {
  if (smtpUrl !== undefined) return 'smtp';
  return database === undefined ? 'files' : 'none';
}

export const mailFolder = (dataDir: string): string => join(dataDir, 'mails');

/** Undefined when mails go nowhere. */
export function openMailer(
  config: Pick<Config, 'smtpUrl' | 'database' | 'mailFrom'>,
  dataDir: string,
): Mailer | undefined {
  const way = mailWay(config);
  if (way === 'smtp') return openSmtp(config.smtpUrl!, config.mailFrom);
  return way === 'files' ? openFolder(mailFolder(dataDir), config.mailFrom) : undefined;
}

function openSmtp(smtpUrl: string, from: string): Mailer {
  const { hostname, username } = new URL(smtpUrl);
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(hostname);
  const transport = createTransport({
    url: smtpUrl,
    // A password never crosses a network in clear, whatever the server offers.
    requireTLS: username !== '' && !isLoopback,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) =>
      void (await transport.sendMail({ ...messageOf(mail, from), signal: AbortSignal.timeout(SEND_MS) })),
    close: () => transport.close(),
  };
}

/** Keeps the newest 500 mails as files that any mail program opens. */
function openFolder(folder: string, from: string): Mailer {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail, from));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const name = `${mail.createdAt.toISOString().replace(/[:.]/g, '-')}-${mail.id.replace(/\W/g, '')}.eml`;
      await writeFile(join(folder, name), message as Buffer, { mode: 0o600 });
      const names = readdirSync(folder)
        .filter((file) => file.endsWith('.eml'))
        .sort();
      for (const old of names.slice(0, Math.max(0, names.length - KEPT_FILES)))
        rmSync(join(folder, old), { force: true });
    },
    close: () => composer.close(),
  };
}

/** Refuses anything but plain addresses, and leaves no control character in a header. */
function messageOf({ id, recipients, subject, body, createdAt }: Mail, from: string) {
  const wrong = [...recipients, from].find((address) => !isMailAddress(address));
  if (wrong !== undefined) throw new Error('a mail has an address that is not plain');
  return {
    from: { name: 'M2M', address: from },
    to: recipients.map((address) => ({ name: '', address })),
    subject: oneLine(subject).slice(0, MAX_SUBJECT),
    text: body.slice(0, MAX_BODY),
    date: createdAt,
    messageId: `<${id.replace(/\W/g, '')}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .toWellFormed();
