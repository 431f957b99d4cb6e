import { operatorApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Id } from '../../components/index.ts';
import { defineTexts, useText } from '../../i18n/use-text.ts';

const texts = defineTexts({
  en: { you: (name: string) => `${name} (you)` },
  es: { you: (name: string) => `${name} (usted)` },
});

/** Who an operator's id is; the id itself while nobody knows, or for what a command did. */
export function OperatorName({ id }: { id: string | null }) {
  const t = useText(texts);
  const operators = useOne(['operators', 'names'], (signal) => operatorApi.get('/operator/api/operators', { signal }));
  if (id === null) return <span className="none">–</span>;
  const found = operators.data?.items.find(({ operatorId }) => operatorId === id);
  if (!found) return id.startsWith('opr_') ? <Id id={id} isShort /> : <span>{id}</span>;
  return <span>{found.isSelf ? t.you(found.name) : found.name}</span>;
}
