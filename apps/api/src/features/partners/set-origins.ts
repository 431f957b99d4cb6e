import { noteChange } from '../../core/changes.ts';
import type { Deps, Environment } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { recordAct } from '../audit/index.ts';
import { judgeSettings } from './judge-settings.ts';
import { updateSettings } from './queries.ts';
import { requirePartner } from './service.ts';

const MOST_ORIGINS = 20;

/** Sets which sites may embed the hosted page, as the partner itself does in the portal; an empty list ends it. */
export async function setAllowedOrigins(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  { slug, environment, origins }: { slug: string; environment: Environment; origins: string[] },
): Promise<string[]> {
  if (origins.length > MOST_ORIGINS) {
    throw refuse([{ path: 'origins', message: `must be at most ${MOST_ORIGINS}.` }]);
  }
  const problems = judgeSettings({ allowedOrigins: origins }, { environment, themes: [] });
  if (problems.length > 0) throw refuse(problems);
  const partner = await requirePartner(deps, slug);
  const owner = { partnerId: partner.id, environment };
  return deps.system.transaction(async (trx) => {
    const row = await updateSettings(trx, owner, { allowedOrigins: [...new Set(origins)] });
    await recordAct(trx, deps, owner, {
      actor: { kind: 'operator', id: 'operator' },
      action: 'settings.updated',
      subject: { kind: 'partner', id: partner.id },
      details: { fields: ['allowedOrigins'] },
    });
    await noteChange(trx, 'partner', partner.id);
    return row.allowedOrigins;
  });
}
