import { Anchor, Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { GoTo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlace } from '../../session/use-place.ts';
import { teamTexts } from './texts.ts';

export const ROLES = ['owner', 'admin', 'developer', 'operations', 'support', 'read_only'] as const;
export type Role = (typeof ROLES)[number];

/** Roles as a form holds them; empty is none. */
export interface RoleValues {
  sandbox: Role | '';
  live: Role | '';
}

export const rolesOf = ({ sandbox, live }: RoleValues): { sandbox: Role | null; live: Role | null } => ({
  sandbox: sandbox || null,
  live: live || null,
});

export interface RoleFieldsProps {
  value: RoleValues;
  onChange: (value: RoleValues) => void;
  errors?: Partial<Record<'sandbox' | 'live', ReactNode>>;
}

/** A role for test and one for live, each with what it means. Only an owner names owners, and live is changed in live. */
export function RoleFields({ value, onChange, errors = {} }: RoleFieldsProps) {
  const t = useText(teamTexts);
  const place = usePlace();
  const { partner } = place;
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      {(['sandbox', 'live'] as const).map((environment) => {
        const role = value[environment];
        const isElsewhere = environment === 'live' && place.environment !== 'live';
        const isOwner = partner.roles[environment] === 'owner';
        return (
          <div key={environment} style={{ minWidth: 200 }}>
            <NativeSelect
              label={environment === 'live' ? t.inLive : t.inTest}
              value={role}
              error={errors[environment]}
              disabled={isElsewhere}
              onChange={(event) => onChange({ ...value, [environment]: event.currentTarget.value })}
              data={[
                { value: '', label: t.noRole },
                ...ROLES.map((one) => ({
                  value: one,
                  label: t.roles[one]!,
                  disabled: one === 'owner' && !isOwner && role !== 'owner',
                })),
              ]}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {isElsewhere ? (
                <>
                  {t.liveInLive}{' '}
                  <Anchor component={GoTo} to={place.href('team', 'live')} size="xs">
                    {t.toLive}
                  </Anchor>
                </>
              ) : (
                role && t.roleWhat[role]
              )}
            </Text>
          </div>
        );
      })}
    </Group>
  );
}
