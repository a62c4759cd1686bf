/** Roles as a matrix: who may do what, at a glance, and changed a role at a time. */
import { Button, Checkbox, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { isStale } from '../../kernel/errors/words.ts';
import { say } from '../../kernel/toasts.tsx';
import classes from './Roles.module.css';

type Role = NonNullable<OperationResult<'roles'>>['items'][number];

const ROLES_KEY = ['roles'] as const;

export function Roles() {
  const { client } = useSession();
  const matrix = useQuery({
    queryKey: ROLES_KEY,
    queryFn: async () => {
      const [roles, permissions] = await Promise.all([client.roles({ limit: 100 }), client.permissions()]);
      return { roles: roles?.items ?? [], permissions: permissions ?? [] };
    },
  });
  if (matrix.error) return <Refusal error={matrix.error} onRepeat={() => void matrix.refetch()} />;
  if (!matrix.data) return <Skeleton height={320} />;
  return <Matrix {...matrix.data} />;
}

interface MatrixProps {
  roles: readonly Role[];
  permissions: readonly string[];
}

const isOther = (chosen: ReadonlySet<string>, stored: readonly string[]): boolean =>
  chosen.size !== stored.length || stored.some((permission) => !chosen.has(permission));

function Matrix({ roles, permissions }: MatrixProps) {
  const { t } = useTranslation();
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const permissionsOf = (role: Role): ReadonlySet<string> => chosen.get(role.name) ?? new Set(role.permissions);
  const toggle = (role: Role, permission: string): void => {
    const next = new Set(permissionsOf(role));
    if (!next.delete(permission)) next.add(permission);
    setChosen(new Map(chosen).set(role.name, next));
  };
  const forget = (name: string): void => setChosen((now) => new Map([...now].filter(([each]) => each !== name)));
  const changed = roles.filter((role) => isOther(permissionsOf(role), role.permissions));
  return (
    <Stack>
      {changed.map((role) => (
        <Changed
          key={role.name}
          role={role}
          permissions={[...permissionsOf(role)]}
          onSettled={() => forget(role.name)}
        />
      ))}
      <div className={classes.matrix} tabIndex={0} role="region" aria-label={t('staff.roles')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staff.permission')}</Table.Th>
              {roles.map(({ name, userCount }) => (
                <Table.Th key={name}>
                  {name}
                  <Text size="xs">{t('staff.userCount', { count: userCount })}</Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {permissions.map((permission) => (
              <Table.Tr key={permission}>
                <Table.Th scope="row">{permission}</Table.Th>
                {roles.map((role) => (
                  <Table.Td key={role.name}>
                    <Checkbox
                      aria-label={t('staff.mayDo', { role: role.name, permission })}
                      disabled={!may('role:save') || permission === 'self:read'}
                      checked={permissionsOf(role).has(permission)}
                      onChange={() => toggle(role, permission)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

interface ChangedProps {
  role: Role;
  permissions: string[];
  onSettled: () => void;
}

/** A role that was changed and not saved yet. */
function Changed({ role, permissions, onSettled }: ChangedProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ROLES_KEY });
  const saving = useAction(
    (input: { name: string; description: string | null; permissions: string[] }, idempotencyKey) =>
      client.saveRole({ input, expectedVersion: role.version, idempotencyKey }),
    {
      onDone: async () => {
        say(t('staff.roleSaved', { role: role.name }));
        await refresh();
        onSettled();
      },
      onRefused: (error) => (isStale(error) ? refresh() : undefined),
    },
  );
  return (
    <Stack gap={4} data-changed={role.name}>
      <Group>
        <Text fw={600}>{t('staff.roleChanged', { role: role.name })}</Text>
        <Button
          size="xs"
          loading={saving.pending}
          onClick={() => void saving.run({ name: role.name, description: role.description, permissions })}
        >
          {t('action.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onSettled}>
          {t('action.cancel')}
        </Button>
      </Group>
      <Refusal error={saving.error} onRepeat={() => void saving.repeat()} />
    </Stack>
  );
}
