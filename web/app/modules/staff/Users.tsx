/** Who may sign in: invited, changed, shut out, let in again. */
import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../kernel/access/Workshop.tsx';
import type { Choice } from '../../kernel/forms/Field.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { Invite } from './Invite.tsx';
import { UserDialog } from './UserDialog.tsx';

export type User = NonNullable<OperationResult<'users'>>['items'][number];

export const USERS_KEY = ['users'] as const;
const PAGE = 50;

/** Roles to choose from; nobody gives a role that may do more than they may, which the API says. */
export function useRoleChoices(): readonly Choice[] {
  const { client } = useSession();
  const may = useMay();
  const roles = useQuery({
    queryKey: ['roleNames'],
    queryFn: async () => (await client.roles({ limit: 100 }))?.items ?? [],
    enabled: may('role:read'),
  });
  return (roles.data ?? []).map(({ name, description }) => ({
    value: name,
    label: description ? `${name} · ${description}` : name,
  }));
}

export function Users() {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<User | null>(null);
  const list = useList(USERS_KEY, (nextToken) => client.users({ limit: PAGE, nextToken }));
  const columns = useUserColumns(setOpen);
  return (
    <>
      <Table
        name="users"
        label={t('staff.users')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ enabled }) => (enabled ? undefined : 'off')}
        empty={<Text>{t('staff.noUsers')}</Text>}
        tools={may('user:save') && <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>}
      />
      {inviting && <Invite onClose={() => setInviting(false)} />}
      {open && <UserDialog user={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function useUserColumns(onOpen: (user: User) => void): readonly Column<User>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('staff.name'),
        always: true,
        cell: (user) => (
          <Anchor component="button" type="button" fw={600} onClick={() => onOpen(user)}>
            <bdi>{user.name}</bdi>
          </Anchor>
        ),
        text: ({ name }) => name,
      },
      { key: 'email', title: t('staff.email'), from: 'sm', cell: ({ email }) => email, text: ({ email }) => email },
      { key: 'role', title: t('staff.role'), cell: ({ role }) => role, text: ({ role }) => role },
      {
        key: 'enabled',
        title: t('staff.access'),
        from: 'sm',
        cell: ({ enabled }) => (
          <Badge variant="light" tt="none" color={enabled ? 'green' : 'red'}>
            {t(enabled ? 'staff.enabled' : 'staff.disabled')}
          </Badge>
        ),
        text: ({ enabled }) => t(enabled ? 'staff.enabled' : 'staff.disabled'),
      },
    ],
    [t, onOpen],
  );
}
