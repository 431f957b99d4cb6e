import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startSmtp, type SmtpServer } from '../../test/smtp-server.ts';
import { mailWay, openMailer, type Mail } from './mail.ts';

const folders: string[] = [];
const servers: SmtpServer[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const server of servers.splice(0)) server.close();
});

const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'm2m-mail-')));
  return folders.at(-1)!;
};

const mail = (change: Partial<Mail> = {}): Mail => ({
  id: 'mail_0123456789',
  recipients: ['ana@example.com', 'luis@example.com'],
  subject: 'A key expires',
  body: 'Within a day.\n',
  createdAt: new Date('2026-02-01T12:00:00.000Z'),
  ...change,
});

const files = (dataDir: string) =>
  openMailer({ smtpUrl: undefined, database: undefined, mailFrom: 'm2m@example.com' }, dataDir)!;

const start = async (answers?: Record<string, string>): Promise<SmtpServer> => {
  servers.push(await startSmtp(answers));
  return servers.at(-1)!;
};

const smtp = (url: string) => openMailer({ smtpUrl: url, database: undefined, mailFrom: 'm2m@example.com' }, '')!;

describe('mails', () => {
  it('go by SMTP where there is a server, into files where the database is embedded, and nowhere else', () => {
    const database = { app: '', system: '', owner: undefined };
    expect(mailWay({ smtpUrl: 'smtp://x', database: undefined })).toBe('smtp');
    expect(mailWay({ smtpUrl: undefined, database: undefined })).toBe('files');
    expect(mailWay({ smtpUrl: undefined, database })).toBe('none');
    expect(openMailer({ smtpUrl: undefined, database, mailFrom: 'm2m@example.com' }, '')).toBeUndefined();
  });

  it('are kept as files that only their owner reads, under one Message-ID', async () => {
    const dataDir = newFolder();
    await files(dataDir).send(mail());
    const [name] = readdirSync(join(dataDir, 'mails'));
    const path = join(dataDir, 'mails', name!);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('To: ana@example.com, luis@example.com');
    expect(text).toContain('Subject: A key expires');
    expect(text).toContain('Message-ID: <mail_0123456789@example.com>');
    expect(text).toContain('Within a day.');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'mails')).mode & 0o077).toBe(0);
  });

  it('are the newest 500', async () => {
    const dataDir = newFolder();
    const mailer = files(dataDir);
    await mailer.send(mail());
    for (let i = 0; i < 505; i += 1)
      writeFileSync(join(dataDir, 'mails', `2026-01-01T${String(i).padStart(4, '0')}.eml`), '');
    await mailer.send(mail({ id: 'mail_new', createdAt: new Date('2026-02-02T12:00:00.000Z') }));
    const names = readdirSync(join(dataDir, 'mails')).sort();
    expect(names).toHaveLength(500);
    expect(names.at(-1)).toContain('mail_new');
    expect(names.at(-2)).toContain('2026-02-01');
  });

  it('take no header, no recipient and no line from a text', async () => {
    const dataDir = newFolder();
    const subject = 'key "a"\r\nBcc: thief@example.net\r\n\r\nbody\u2028Bcc: other@example.net\u0000';
    await files(dataDir).send(mail({ subject }));
    const [name] = readdirSync(join(dataDir, 'mails'));
    const [head] = readFileSync(join(dataDir, 'mails', name!), 'utf8').split('\r\n\r\n');
    expect(head!.split(/\r?\n(?![ \t])/).filter((line) => /^bcc:/i.test(line))).toEqual([]);
    const wrong = [
      'a@example.com\r\nBcc: b@example.com',
      'a@example.com, b@example.com',
      'A <a@example.com>',
      'a@exa mple.com',
      '"a"@example.com',
    ];
    for (const address of wrong) {
      await expect(files(dataDir).send(mail({ recipients: [address] }))).rejects.toThrow('not plain');
    }
  });

  it('reach a mail server with sender, recipients and text', async () => {
    const { url, heard } = await start();
    const mailer = smtp(url);
    await mailer.send(mail());
    mailer.close();
    expect(heard).toContain('MAIL FROM:<m2m@example.com>');
    expect(heard.filter((line) => line.startsWith('RCPT TO:'))).toEqual([
      'RCPT TO:<ana@example.com>',
      'RCPT TO:<luis@example.com>',
    ]);
    expect(heard).toContain('Within a day.');
  });

  it('tell a refusal for good from one for now', async () => {
    const forGood = await start({ DATA: '550 no such user' });
    await expect(smtp(forGood.url).send(mail())).rejects.toMatchObject({ permanent: true });
    const forNow = await start({ DATA: '451 later' });
    await expect(smtp(forNow.url).send(mail())).rejects.toMatchObject({ responseCode: 451 });
    await expect(smtp(forNow.url).send(mail())).rejects.not.toMatchObject({ permanent: true });
  });

  it('never send a password without TLS beyond this machine', async () => {
    const { url, heard } = await start({ EHLO: '250-test\r\n250 AUTH PLAIN', STARTTLS: '454 not now' });
    // A name that leads here all the same, but does not say so.
    await expect(smtp(url.replace('//127.0.0.1', '//user:secret@0.0.0.0')).send(mail())).rejects.toThrow();
    expect(heard.some((line) => /AUTH|secret/i.test(line))).toBe(false);
  });
});
