/** Who may sign in: invited, changed, shut out, let in again. */
import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { RowButton } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { FindBox } from '../../kernel/lists/FindBox.tsx';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { Tag } from '../../kernel/Tag.tsx';
import { Invite } from './Invite.tsx';
import { UserDialog } from './UserDialog.tsx';

export type User = NonNullable<OperationResult<'users'>>['items'][number];

export const USERS_KEY = ['users'] as const;
const PAGE = 50;

export function Users() {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<User | null>(null);
  const [find, setFind] = useState('');
  const list = useList([...USERS_KEY, find], (nextToken) =>
    client.users({ search: find === '' ? null : find, limit: PAGE, nextToken }),
  );
  const columns = useUserColumns(setOpen);
  return (
    <Stack gap="xs">
      <FindBox label={t('staff.find')} onFind={setFind} />
      <Table
        name="users"
        label={t('staff.users')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ enabled }) => (enabled ? undefined : 'off')}
        empty={<Text>{t(find === '' ? 'staff.noUsers' : 'staff.noneLikeThis')}</Text>}
        tools={may('user:save') && <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>}
      />
      {inviting && <Invite onClose={() => setInviting(false)} />}
      {open && <UserDialog user={open} onClose={() => setOpen(null)} />}
    </Stack>
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
          <RowButton onClick={() => onOpen(user)}>
            <bdi>{user.name}</bdi>
          </RowButton>
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
          <Tag color={enabled ? 'green' : 'red'}>{t(enabled ? 'staff.enabled' : 'staff.disabled')}</Tag>
        ),
        text: ({ enabled }) => t(enabled ? 'staff.enabled' : 'staff.disabled'),
      },
    ],
    [t, onOpen],
  );
}
