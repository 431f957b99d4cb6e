import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';

const payment = (accountNumber = '014027000005555558') => ({
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber } },
});
const CURP = 'GALO900515HDFRPN09';

/** `userData` of `POST /partner/links`, and what list and detail show of it. Contract 8. */
describe('user data of a link', () => {
  const api = useApi();

  async function create(partner: TestPartner, referenceId: string, userData?: object) {
    const { status, body } = await partner.post('/partner/links', { referenceId, ...(userData && { userData }) });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.data;
  }

  /** A new link of the same user, the one before revoked. */
  async function createAgain(partner: TestPartner, referenceId: string, userData: object) {
    const { items } = (await partner.get(`/partner/links?referenceId=${referenceId}&visibility=active`)).body.data;
    await partner.post(`/partner/links/${items[0].linkId}/revoke`);
    return create(partner, referenceId, userData);
  }

  const shown = async (partner: TestPartner, linkId: string) =>
    (await partner.get(`/partner/links/${linkId}`)).body.data.userData;
  const userOf = async (partner: TestPartner, referenceId: string) => {
    const [row] = await api.sql<{ id: string; state: string }>(
      'select id, state from users where partner_id = $1 and environment = $2 and reference_id = $3',
      [partner.partnerId, partner.environment, referenceId],
    );
    return row!;
  };

  it('shows names and birth date in clear and numbers but for their last four, the same in list and detail', async () => {
    const partner = await api.partner();
    const { linkId } = await create(partner, 'masks', {
      name: { firstName: 'Juan', secondName: '', lastName: 'García', secondLastName: null },
      idNumber: 'galo-900515-hdfrpn09',
      idType: 'CURP',
      dob: '1990-05-15',
      ...payment('0140 2700 0005 5555 58'),
    });
    const userData = {
      name: { firstName: 'Juan', secondName: null, lastName: 'García', secondLastName: null },
      idNumber: '**************PN09',
      idType: 'CURP',
      dob: '1990-05-15',
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '**************5558' } },
      hasIdImage: false,
    };
    expect(await shown(partner, linkId)).toEqual(userData);
    expect((await partner.get('/partner/links')).body.data.items[0].userData).toEqual(userData);
  });

  it('keeps every value sealed, the id image too, and no two rows alike', async () => {
    const partner = await api.partner();
    const idImage = `data:image/png;base64,${Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('canary-image')]).toString('base64')}`;
    const userData = {
      name: { firstName: 'Canaria', lastName: 'Canaria' },
      idNumber: CURP,
      idType: 'CURP',
      dob: '1990-05-15',
      idImage,
      ...payment(),
    };
    const { linkId } = await create(partner, 'sealed', userData);
    expect(await shown(partner, linkId)).toMatchObject({ hasIdImage: true });
    expect(JSON.stringify((await partner.get(`/partner/links/${linkId}`)).body)).not.toContain('idImage"');
    const rows = await api.sql<{ unit: string; ciphertext: Buffer; blind_index: Buffer | null }>(
      'select unit, ciphertext, blind_index from user_units where partner_id = $1 order by unit',
      [partner.partnerId],
    );
    expect(rows.map(({ unit }) => unit)).toEqual([
      'dob',
      'firstName',
      'idImage',
      'identity',
      'lastName',
      'paymentMethod',
    ]);
    const plain = ['Canaria', CURP, '1990-05-15', '014027000005555558', 'canary-image', 'data:image'];
    for (const { ciphertext, blind_index: index } of rows) {
      for (const text of plain)
        expect(Buffer.concat([ciphertext, index ?? Buffer.alloc(0)]).includes(text)).toBe(false);
    }
    const [first, last] = ['firstName', 'lastName'].map((unit) => rows.find((row) => row.unit === unit)!.ciphertext);
    expect(first!.equals(last!)).toBe(false);
    expect(rows.filter((row) => row.blind_index).map(({ unit }) => unit)).toEqual(['identity', 'paymentMethod']);
  });

  it('moves the state by what is known: pending, data_incomplete, data_complete', async () => {
    const partner = await api.partner();
    await create(partner, 'states');
    expect((await userOf(partner, 'states')).state).toBe('pending');
    await createAgain(partner, 'states', payment());
    expect((await userOf(partner, 'states')).state).toBe('data_incomplete');
    const six = {
      name: { firstName: 'A', lastName: 'B', secondLastName: '' },
      idNumber: CURP,
      idType: 'CURP',
      dob: '1990-05-15',
    };
    await createAgain(partner, 'states', { ...six, ...payment() });
    expect((await userOf(partner, 'states')).state).toBe('data_incomplete');
    await createAgain(partner, 'states', { name: { secondName: null }, ...payment() });
    expect((await userOf(partner, 'states')).state).toBe('data_complete');
  });

  it('overwrites what the same source sent before, unit by unit, and leaves the rest', async () => {
    const partner = await api.partner();
    await create(partner, 'same', {
      name: { firstName: 'Ana', secondName: 'Luz', lastName: 'Ruiz' },
      dob: '1990-05-15',
      ...payment(),
    });
    const second = await createAgain(partner, 'same', {
      name: { firstName: 'Anna', secondName: '' },
      ...payment('646180157000000004'),
    });
    expect(second).not.toHaveProperty('ignoredFields');
    expect(await shown(partner, second.linkId)).toMatchObject({
      name: { firstName: 'Anna', secondName: null, lastName: 'Ruiz' },
      dob: '1990-05-15',
      paymentMethod: { bankAccount: { accountNumber: '**************0004' } },
    });
  });

  it('keeps the identity of a verified user and lists what it kept out; payment stays changeable', async () => {
    const partner = await api.partner();
    const identity = {
      name: { firstName: 'Ana', lastName: 'Ruiz' },
      idNumber: CURP,
      idType: 'CURP',
      dob: '1990-05-15',
    };
    await create(partner, 'frozen', { ...identity, ...payment() });
    for (const state of ['cip_pending', 'cip_verified']) {
      await api.sql('update users set state = $2 where id = $1', [(await userOf(partner, 'frozen')).id, state]);
      const changed = {
        name: { firstName: 'Eva', lastName: 'Ruiz' },
        idNumber: 'G1234567',
        idType: 'PASSPORT',
        dob: '1991-05-15',
      };
      const account = state === 'cip_pending' ? '646180157000000004' : '014027000005555558';
      const second = await createAgain(partner, 'frozen', { ...changed, ...payment(account) });
      expect(second.ignoredFields).toEqual(['name.firstName', 'dob', 'idNumber', 'idType']);
      expect(await shown(partner, second.linkId)).toMatchObject({
        name: { firstName: 'Ana' },
        idType: 'CURP',
        dob: '1990-05-15',
        paymentMethod: { bankAccount: { accountNumber: `**************${account.slice(-4)}` } },
      });
      expect((await userOf(partner, 'frozen')).state).toBe(state);
    }
  });

  it('lets a failed identity be corrected, which makes it a matter of the data again', async () => {
    const partner = await api.partner();
    await create(partner, 'failed', { idNumber: CURP, idType: 'CURP', ...payment() });
    await api.sql("update users set state = 'cip_failed' where id = $1", [(await userOf(partner, 'failed')).id]);
    await createAgain(partner, 'failed', payment('646180157000000004'));
    expect((await userOf(partner, 'failed')).state).toBe('cip_failed');
    const corrected = await createAgain(partner, 'failed', {
      idNumber: 'G1234567',
      idType: 'PASSPORT',
      ...payment(),
    });
    expect(corrected).not.toHaveProperty('ignoredFields');
    expect(await shown(partner, corrected.linkId)).toMatchObject({ idType: 'PASSPORT', idNumber: '****4567' });
    expect((await userOf(partner, 'failed')).state).toBe('data_incomplete');
  });

  it('warns of an unknown bank and plaza without refusing, and only then', async () => {
    const partner = await api.partner();
    const unknown = await create(partner, 'warned', payment('999999000000000002'));
    expect(unknown.warnings).toEqual([
      {
        path: 'userData.paymentMethod.bankAccount.accountNumber',
        code: 'UNKNOWN_INSTITUTION',
        message: expect.any(String),
      },
      { path: 'userData.paymentMethod.bankAccount.accountNumber', code: 'UNKNOWN_PLAZA', message: expect.any(String) },
    ]);
    expect(await create(partner, 'known', payment())).not.toHaveProperty('warnings');
  });

  it('gives one user to two merges at once, each unit whole', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 10; round += 1) {
      const referenceId = `merge-${round}`;
      const { linkId } = await create(partner, referenceId);
      await partner.post(`/partner/sandbox/links/${linkId}/open`);
      const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [linkId]);
      const [fulfilled, other] = await Promise.all([
        partner.put(`/partner/data-requests/${request!.id}`, {
          referenceId,
          userData: { name: { firstName: 'Ana' }, dob: '1990-05-15' },
        }),
        partner.post(`/partner/links/${linkId}/revoke`).then(() =>
          partner.post('/partner/links', {
            referenceId,
            userData: { name: { firstName: 'Eva', lastName: 'Ruiz' }, ...payment() },
          }),
        ),
      ]);
      // The link may be revoked before the answer comes; then the answer is refused whole.
      expect([200, 409]).toContain(fulfilled.status);
      expect(other.status).toBe(201);
      const userData = await shown(partner, other.body.data.linkId);
      expect(userData.name).toEqual({ firstName: 'Eva', lastName: 'Ruiz' });
      expect(userData.dob).toBe(fulfilled.status === 200 ? '1990-05-15' : undefined);
    }
  });

  it('takes an id image of 5 MiB, and refuses a larger one and bytes of another type', async () => {
    const partner = await api.partner();
    const png = (bytes: number): Buffer => {
      const image = Buffer.alloc(bytes);
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(image);
      return image;
    };
    const send = (referenceId: string, image: Buffer, type = 'image/png') =>
      partner.post('/partner/links', {
        referenceId,
        userData: { ...payment(), idImage: `data:${type};base64,${image.toString('base64')}` },
      });
    const limit = 5 * 1024 * 1024;
    expect((await send('image', png(limit))).status).toBe(201);
    for (const answer of [
      await send('big', png(limit + 1)),
      await send('wrong', png(100), 'image/jpeg'),
      await send('gif', png(100), 'image/gif'),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ path: 'userData.idImage' }] } } });
    }
    expect((await send('huge', png(6.2 * 1024 * 1024))).status).toBe(413);
    // The size of an image that is kept does not reach lists: they are read without it.
    expect((await partner.get('/partner/links?referenceId=image')).body.data.items[0].userData.hasIdImage).toBe(true);
  });
});
