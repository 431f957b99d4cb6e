import { beforeAll, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Mail, Mailer } from '../../core/mail.ts';
import { sendMails } from './send-mails.ts';

const api = useApi();
const MINUTE_MS = 60_000;
let partner: TestPartner;
let count = 0;

beforeAll(async () => (partner = await api.partner()));

/** A mail that waits to be sent. */
async function queue(): Promise<string> {
  const id = `mail_${(count += 1)}`;
  await api.sql(
    "insert into mail_outbox (partner_id, environment, id, recipients, subject, body, next_at, created_at) values ($1, 'sandbox', $2, '{a@example.com}', 's', 'b', to_timestamp($3), to_timestamp($3))",
    [partner.partnerId, id, Math.floor(api.clock.nowMs() / 1000)],
  );
  return id;
}

/** A mail server of a test's own making. */
function server(answer: (mail: Mail) => Error | undefined): Mailer & { got: string[] } {
  const got: string[] = [];
  return {
    got,
    async send(mail) {
      got.push(mail.id);
      const error = answer(mail);
      if (error) throw error;
    },
    close: () => undefined,
  };
}

const stateOf = async (id: string) =>
  (
    await api.sql<{ attempts: number; sent: boolean; failed: boolean; lastError: string | null }>(
      'select attempts, sent_at is not null as sent, failed_at is not null as failed, last_error as "lastError" from mail_outbox where id = $1',
      [id],
    )
  )[0]!;

it('sends a mail once, also with two workers at a time', async () => {
  const ids = [await queue(), await queue(), await queue()];
  const mailer = server(() => undefined);
  await Promise.all([sendMails(api.deps, mailer), sendMails(api.deps, mailer)]);
  await sendMails(api.deps, mailer);
  expect(mailer.got.toSorted()).toEqual(ids);
  for (const id of ids) expect(await stateOf(id)).toMatchObject({ attempts: 1, sent: true });
});

it('tries again after 1, 5, 30, 120 and 360 minutes, and then gives up', async () => {
  const id = await queue();
  const mailer = server(() => new Error('451 later\r\nsecond line'));
  for (const [tries, minutes] of [0, 1, 5, 30, 120, 360].entries()) {
    if (minutes > 0) {
      api.clock.advance(minutes * MINUTE_MS - 2_000);
      await sendMails(api.deps, mailer);
      expect(mailer.got).toHaveLength(tries);
      api.clock.advance(4_000);
    }
    await sendMails(api.deps, mailer);
    expect(mailer.got).toHaveLength(tries + 1);
  }
  expect(await stateOf(id)).toEqual({ attempts: 6, sent: false, failed: true, lastError: '451 later second line' });
  api.clock.advance(24 * 60 * MINUTE_MS);
  await sendMails(api.deps, mailer);
  expect(mailer.got).toHaveLength(6);
});

it('gives up at once what the server refuses for good', async () => {
  const id = await queue();
  await sendMails(
    api.deps,
    server(() => Object.assign(new Error('550 no such user'), { permanent: true })),
  );
  expect(await stateOf(id)).toMatchObject({ attempts: 1, failed: true });
});

it('takes up what a worker that died had taken, and not before', async () => {
  const id = await queue();
  const dying: Mailer = { send: () => new Promise(() => undefined), close: () => undefined };
  void sendMails(api.deps, dying);
  await expect.poll(async () => (await stateOf(id)).attempts).toBe(1);
  const mailer = server(() => undefined);
  await sendMails(api.deps, mailer);
  expect(mailer.got).toEqual([]);
  api.clock.advance(6 * MINUTE_MS + 1_000);
  await sendMails(api.deps, mailer);
  expect(mailer.got).toEqual([id]);
});
