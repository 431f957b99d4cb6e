import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { parseStrictJson, StrictJsonError } from '../../../core/strict-json.ts';
import { FetchedGithubKeys } from './fetch-github-keys.ts';
import { GithubKeysFile, hasGithubSigned, type GithubKeySource } from './github-keys.ts';
import { reportExposures } from './report-exposure.ts';

const MAX_MATCHES = 1_000;
const MAX_TEXT = 2_000;

interface Match {
  token: string;
  type: string;
  url: string | null;
}

/**
 * Where GitHub's secret scanning reports keys that it found in public. Anybody may call it, and only who signs with a
 * key of the configured file or URL is heard; without either it is not there.
 */
export function addGithubRoute(app: FastifyInstance, deps: Deps): void {
  const { githubKeysFile, githubKeysUrl } = deps.config;
  const keys = githubKeysFile
    ? new GithubKeysFile(githubKeysFile)
    : githubKeysUrl && new FetchedGithubKeys(deps, githubKeysUrl);
  if (!keys) return;
  // A context of its own, in which a body stays the bytes that were signed.
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(/^application\/json(?:;|$)/, { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    raw.route({
      method: 'POST',
      url: '/secret-scanning/github',
      config: { access: { public: true } },
      handler: async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        await checkSignature(keys, request, body);
        const answer = await handleMatches(deps, readMatches(body));
        return reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(answer);
      },
    });
  });
}

async function checkSignature(keys: GithubKeySource, { headers }: FastifyRequest, body: Buffer): Promise<void> {
  const [id, signature] = [headers['github-public-key-identifier'], headers['github-public-key-signature']];
  const isSigned =
    typeof id === 'string' &&
    typeof signature === 'string' &&
    (await hasGithubSigned(keys, body, id, signature, performance.now()));
  if (!isSigned)
    throw new ApiError(
      'UNAUTHORIZED',
      'The body is not signed by a known key of GitHub. Send Github-Public-Key-Identifier and Github-Public-Key-Signature.',
    );
}

function readMatches(body: Buffer): Match[] {
  let list: unknown;
  try {
    list = parseStrictJson(body);
  } catch (error) {
    if (error instanceof StrictJsonError) throw refuse([{ path: error.path, message: error.message }]);
    throw error;
  }
  if (!Array.isArray(list)) throw refuse([{ path: '', message: 'The body must be a JSON list of matches.' }]);
  if (list.length > MAX_MATCHES)
    throw refuse([{ path: '', message: `The list may hold at most ${MAX_MATCHES} matches; send several.` }]);
  return list.map((entry: unknown, index) => {
    const { token, type, url } = (entry ?? {}) as Record<string, unknown>;
    if (typeof token !== 'string' || token.length > MAX_TEXT)
      throw refuse([{ path: `[${index}].token`, message: 'must be a text.' }]);
    if (typeof type !== 'string' || type.length > MAX_TEXT)
      throw refuse([{ path: `[${index}].type`, message: 'must be a text.' }]);
    const isPlain = typeof url === 'string' && url !== '' && url.length <= MAX_TEXT && !/[\p{Cc}\p{Cs}]/u.test(url);
    return { token, type, url: isPlain ? url : null };
  });
}

/** Whether each was a key of ours, by its hash, so that no key travels back. */
async function handleMatches(
  deps: Deps,
  matches: Match[],
): Promise<{ token_hash: string; token_type: string; label: string }[]> {
  const reports = matches.map(({ token, url }) => ({ token, reporter: 'github' as const, source: url }));
  const reported = await reportExposures(deps, reports);
  deps.log.info('leaked keys reported', { reason: 'github', count: matches.length });
  return matches.map(({ token, type }) => ({
    token_hash: createHash('sha256').update(token).digest('hex'),
    token_type: type,
    label: reported.has(token) ? 'true_positive' : 'false_positive',
  }));
}
