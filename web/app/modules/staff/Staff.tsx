/** Users, roles and the log of changes, each for who may see it. */
import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { AuditLog } from './AuditLog.tsx';
import { Roles } from './Roles.tsx';
import { Users } from './Users.tsx';

const route = getRouteApi('/staff');

export function Staff() {
  const { t } = useTranslation();
  const may = useMay();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const offered = [
    ...(may('user:read') ? (['users'] as const) : []),
    ...(may('role:read') ? (['roles'] as const) : []),
    ...(may('audit:read') ? (['audit'] as const) : []),
  ];
  const shown = offered.find((each) => each === (tab ?? 'users')) ?? offered[0] ?? null;
  return (
    <Screen title={t('staff.title')}>
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(value) => void navigate({ search: value === 'roles' || value === 'audit' ? { tab: value } : {} })}
      >
        <Tabs.List mb="md">
          {offered.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`staff.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="users">
          <Users />
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          <Roles />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditLog />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
