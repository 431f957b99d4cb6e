import type { ItemOf, PortalPaths } from '../../../api/client.ts';
import { OperatorName } from '../operator-name.tsx';

export type AuditEntry = ItemOf<PortalPaths, '/operator/api/audit'>;

/** A kind and an id, or the kind alone where the id says nothing more; an operator by name. */
export function Named({ kind, id }: { kind: string; id: string }) {
  if (kind === 'operator') return <OperatorName id={id} />;
  return (
    <span>
      {kind.replaceAll('_', ' ')}{' '}
      {id !== kind && <code className="none">{id.length > 22 ? `${id.slice(0, 12)}…${id.slice(-4)}` : id}</code>}
    </span>
  );
}
