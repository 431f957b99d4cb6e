import {
  endRotationByOperator,
  rotateKeyByOperator,
  showRotation,
  whenApplied,
  type RotationView,
} from '../features/keys/index.ts';
import { UsageError, type Command, type Result } from './command.ts';

const text = { type: 'string' } as const;

export const rotationCommands: Command[] = [
  {
    name: 'key rotate',
    usage: '<keyId> [--activation first_use|now] [--grace <seconds>] [--latest <time>] [--leak]',
    summary: 'Give a key a new secret under the same id; it is shown this once. --leak ends the old ones first.',
    words: ['keyId'],
    options: { activation: text, grace: text, latest: text, leak: { type: 'boolean' } },
    async run({ deps }, { words, values }) {
      const { activation, grace, latest } = values;
      if (activation !== undefined && activation !== 'first_use' && activation !== 'now') {
        throw new UsageError(`--activation must be first_use or now, not "${activation}".`);
      }
      if (
        grace !== undefined &&
        !(typeof grace === 'string' && /^\d{1,7}$/.test(grace) && Number(grace) <= 2_592_000)
      ) {
        throw new UsageError('--grace must be a number of seconds from 0 to 2592000 (30 days).');
      }
      const { key, seq, rotation } = await rotateKeyByOperator(deps, words[0]!, {
        ...(activation ? { activation } : {}),
        ...(grace !== undefined ? { graceSeconds: Number(grace) } : {}),
        ...(typeof latest === 'string' ? { latestAt: latest } : {}),
        ...(values['leak'] === true ? { leak: true } : {}),
      });
      const effective = rotation.isLeak ? { effective: await whenApplied(deps, seq) } : {};
      return {
        json: { key, ...rotation, ...effective },
        text: `${key}\n\n${inWords(rotation)}\nStore the key now: it cannot be shown again.`,
      };
    },
  },
  {
    name: 'key rotation show',
    usage: '<keyId>',
    summary: 'Show who still uses the old secret, and whether it is safe to finish.',
    words: ['keyId'],
    run: async ({ deps }, { words }) => resultOf(await showRotation(deps, words[0]!)),
  },
  {
    name: 'key rotation cancel',
    usage: '<keyId>',
    summary: 'Take a rotation back, until the new secret is used.',
    words: ['keyId'],
    run: async ({ deps }, { words }) => resultOf(await endRotationByOperator(deps, words[0]!, 'cancel')),
  },
  {
    name: 'key rotation finish',
    usage: '<keyId>',
    summary: 'End the old secret now.',
    words: ['keyId'],
    run: async ({ deps }, { words }) => resultOf(await endRotationByOperator(deps, words[0]!, 'finish')),
  },
];

const resultOf = (rotation: RotationView): Result => ({ json: rotation, text: inWords(rotation) });

function inWords({
  keyId,
  state,
  oldSecret,
  newSecret,
  stillUsing,
  isSafeToFinish,
  reason,
  latestAt,
}: RotationView): string {
  const places = stillUsing.items.map(({ address, userAgent, lastUsedAt, hasMoved }) => {
    return `  ${address ?? 'many addresses'}  ${userAgent ?? ''}  ${lastUsedAt}${hasMoved ? '  has moved' : ''}`;
  });
  const end =
    oldSecret.status === 'ended' ? `ended ${oldSecret.endedAt}` : `ends ${oldSecret.endsAt ?? latestAt} at the latest`;
  return [
    `Rotation of ${keyId}: ${state}.`,
    `Old ${oldSecret.masked}: ${end}. New ${newSecret.masked}: ${newSecret.firstUsedAt ? `first used ${newSecret.firstUsedAt}` : 'not used yet'}.`,
    `Safe to finish: ${isSafeToFinish ? 'yes' : 'no'}. ${reason}`,
    ...places,
  ].join('\n');
}
