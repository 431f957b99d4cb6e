import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { Body } from '../../core/http/wire.ts';
import { compileRedaction } from './redact-body.ts';

const body = Body({
  name: Type.String(),
  language: Type.Enum(['en', 'es'], { loggable: true }),
  unmarked: Type.Enum(['en', 'es']),
  flow: Type.String({ loggable: ['m2m-basic'] }),
  open: Type.String({ loggable: true }),
  minutes: Type.Integer({ minimum: 5, maximum: 60, loggable: true }),
  unbounded: Type.Integer({ loggable: true }),
  isOn: Type.Boolean({ loggable: true }),
  inner: Body({ curp: Type.String(), kind: Type.Literal('x', { loggable: true }) }),
  list: Type.Array(Type.Enum(['a', 'b'], { loggable: true })),
});
const redaction = compileRedaction({ body });

describe('redaction of bodies', () => {
  it('keeps what is marked and one of a closed set, and masks all else', () => {
    const sent = {
      name: 'Ana',
      language: 'es',
      unmarked: 'es',
      flow: 'm2m-basic',
      open: 'GALO900515HDFRPN09',
      minutes: 10,
      unbounded: 14027000005555558,
      isOn: true,
      inner: { curp: 'GALO900515HDFRPN09', kind: 'x' },
      list: ['a', 'Ana'],
    };
    expect(redaction.body(sent)).toEqual({
      name: '[masked]',
      language: 'es',
      unmarked: '[masked]',
      flow: 'm2m-basic',
      open: '[masked]',
      minutes: 10,
      unbounded: '[masked]',
      isOn: true,
      inner: { curp: '[masked]', kind: 'x' },
      list: ['a', '[masked]'],
    });
  });

  it('masks what was sent in a wrong field or a wrong shape', () => {
    const sent = {
      language: 'GALO900515HDFRPN09',
      minutes: 14027000005555558,
      flow: 'Ana',
      inner: 'Ana',
      list: { Ana: 1 },
      isOn: 'Ana',
    };
    expect(JSON.stringify(redaction.body(sent))).not.toMatch(/Ana|GALO|1402/);
    expect(redaction.body(['Ana'])).toBe('[masked]');
    expect(redaction.body('Ana')).toBe('[masked]');
  });

  it('tells how many unknown fields there were, and none of their names', () => {
    expect(redaction.body({ Ana: 1, Lopez: 2, isOn: false })).toEqual({ isOn: false, '[unknown]': 2 });
  });

  it('keeps the path of a refused field without names that the caller made up', () => {
    expect(['inner.curp', 'list[3]', 'inner.Ana', 'X-API-Key', ''].map(redaction.path)).toEqual([
      'inner.curp',
      'list[3]',
      'inner.[unknown]',
      'X-API-Key',
      '',
    ]);
  });
});
