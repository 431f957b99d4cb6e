import { SegmentedControl, Skeleton, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, Icon, Page, useSearchState } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlace } from '../../session/use-place.ts';
import { ROLES, type Role } from './role-fields.tsx';
import { teamTexts } from './texts.ts';
import './team.css';

type Route = AnswerOf<PortalPaths, '/portal/api/permissions', 'get'>['routes'][number];
type Environment = 'sandbox' | 'live';

/** The matrix of roles and calls, by permission, as the routes declare it. */
export function PermissionsPage() {
  const t = useText(teamTexts);
  const place = usePlace();
  const [search, change] = useSearchState();
  const environment: Environment =
    search['in'] === 'live' ? 'live' : search['in'] === 'test' ? 'sandbox' : place.environment;
  const [wanted, setWanted] = useState('');
  const permissions = useOne(['permissions'], (signal) => portalApi.get('/portal/api/permissions', { signal }));
  const word = wanted.trim().toLowerCase();
  const routes = (permissions.data?.routes ?? []).filter(({ method, path, summary, scope }) =>
    `${method} ${path} ${summary} ${scope ?? ''}`.toLowerCase().includes(word),
  );
  const groups = [...Map.groupBy(routes, ({ scope }) => scope ?? '')].toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <Page title={t.matrixTitle} crumbs={[{ label: t.title, to: 'team' }]} lead={t.matrixLead}>
      <div className="filters">
        <TextInput
          size="xs"
          label={t.search}
          w={220}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t.environment}
          value={environment}
          onChange={(next) => change({ in: next === 'live' ? 'live' : 'test' })}
          data={[
            { value: 'sandbox', label: t.inTest },
            { value: 'live', label: t.inLive },
          ]}
        />
      </div>
      {environment === 'live' && (
        <Text size="sm" c="dimmed">
          {t.secondFactorNote}
        </Text>
      )}
      {permissions.error && !permissions.data ? (
        <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />
      ) : permissions.isPending ? (
        <Skeleton height={520} aria-busy="true" />
      ) : groups.length === 0 ? (
        <Text c="dimmed">{t.nothingFound}</Text>
      ) : (
        // The table is wider than a phone: it scrolls, so the keyboard must reach it.
        <div className="matrix-box" tabIndex={0} role="region" aria-label={t.matrixTitle}>
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">{t.scope}</th>
                {ROLES.map((role) => (
                  <th key={role} scope="col">
                    {t.roles[role]}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(([scope, list]) => (
              <Group key={scope} scope={scope} routes={list} environment={environment} isOpen={word !== ''} />
            ))}
          </table>
        </div>
      )}
    </Page>
  );
}

/** A permission with its calls, which open below it. */
function Group(props: { scope: string; routes: Route[]; environment: Environment; isOpen: boolean }) {
  const { scope, routes, environment } = props;
  const t = useText(teamTexts);
  const [isChosen, setChosen] = useState(false);
  const isOpen = isChosen || props.isOpen;
  return (
    <tbody>
      <tr className="matrix-scope">
        <th scope="row">
          <button type="button" aria-expanded={isOpen} onClick={() => setChosen(!isChosen)}>
            <span className="matrix-turn" data-open={isOpen || undefined}>
              <Icon name="right" size={14} />
            </span>
            <span>{scope ? <code>{scope}</code> : t.anyMember}</span>
            <span className="matrix-count">{t.calls(routes.length)}</span>
          </button>
        </th>
        {ROLES.map((role) => (
          <Cell key={role} isAllowed={routes.some(({ allowed }) => allowed[role][environment])} />
        ))}
      </tr>
      {isOpen &&
        routes.map((route) => (
          <CallRow key={`${route.method} ${route.path}`} route={route} environment={environment} />
        ))}
    </tbody>
  );
}

function CallRow({ route, environment }: { route: Route; environment: Environment }) {
  const t = useText(teamTexts);
  const remarks = [
    route.stepUp === 'always' ? t.stepUp : route.stepUp === 'live' ? t.stepUpLive : '',
    route.isSandboxOnly ? t.sandboxOnly : '',
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <code>{`${route.method} ${route.path}`}</code>
        <Text size="xs" c="dimmed">
          {[route.summary, ...remarks].join(' · ')}
        </Text>
      </th>
      {ROLES.map((role: Role) => (
        <Cell key={role} isAllowed={route.allowed[role][environment]} />
      ))}
    </tr>
  );
}

function Cell({ isAllowed }: { isAllowed: boolean }) {
  const t = useText(teamTexts);
  return (
    <td data-allowed={isAllowed || undefined}>
      <span role="img" aria-label={isAllowed ? t.allowed : t.notAllowed}>
        {isAllowed ? <Icon name="check" size={16} /> : '–'}
      </span>
    </td>
  );
}
