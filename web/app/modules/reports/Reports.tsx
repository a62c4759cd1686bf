/** What was asked for, and what is asked for by the calendar. */
import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../kernel/Screen.tsx';
import { ReportList } from './ReportList.tsx';
import { ScheduleList } from './ScheduleList.tsx';

const route = getRouteApi('/reports');
const TABS = ['reports', 'schedules'] as const;

export function Reports() {
  const { t } = useTranslation();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Screen title={t('reports.title')}>
      <Tabs
        value={tab ?? 'reports'}
        keepMounted={false}
        onChange={(value) => void navigate({ search: value === 'schedules' ? { tab: value } : {} })}
      >
        <Tabs.List mb="md">
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`reports.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="reports">
          <ReportList />
        </Tabs.Panel>
        <Tabs.Panel value="schedules">
          <ScheduleList />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
