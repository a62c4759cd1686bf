/** Schedules: what is made when, and who gets it. */
import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { NewSchedule, ScheduleDialog } from './ScheduleDialog.tsx';

export type Schedule = NonNullable<OperationResult<'reportSchedules'>>['items'][number];

export const SCHEDULES_KEY = ['reportSchedules'] as const;
const PAGE = 50;

export function ScheduleList() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may } = useWorkshop();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Schedule | null>(null);
  const list = useList(SCHEDULES_KEY, (nextToken) => client.reportSchedules({ limit: PAGE, nextToken }));
  const columns = useScheduleColumns(may('report:schedule') ? setOpen : null);
  return (
    <>
      <Table
        name="reportSchedules"
        label={t('reports.tab.schedules')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tone={({ active }) => (active ? undefined : 'off')}
        empty={<Text>{t('reports.noSchedules')}</Text>}
        tools={may('report:schedule') && <Button onClick={() => setAdding(true)}>{t('reports.newSchedule')}</Button>}
      />
      {adding && <NewSchedule onClose={() => setAdding(false)} />}
      {open && <ScheduleDialog schedule={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function useScheduleColumns(onOpen: ((schedule: Schedule) => void) | null): readonly Column<Schedule>[] {
  const { t } = useTranslation();
  const { formats } = useWorkshop();
  return useMemo(() => {
    const title = ({ kind }: Schedule): string => t(`reports.kind.${kind}`);
    const when = ({ frequency, weekday, dayOfMonth, time, timeZone }: Schedule): string => {
      const day = weekday === null ? String(dayOfMonth ?? '') : t(`reports.weekdays.${weekday}`);
      return `${t(`reports.when.${frequency}`, { day })}, ${time} (${timeZone})`;
    };
    return [
      {
        key: 'kind',
        title: t('reports.what'),
        always: true,
        cell: (schedule) =>
          onOpen ? (
            <Anchor component="button" type="button" fw={600} onClick={() => onOpen(schedule)}>
              {title(schedule)}
            </Anchor>
          ) : (
            title(schedule)
          ),
        text: title,
      },
      { key: 'when', title: t('reports.whenTitle'), cell: when, text: when },
      {
        key: 'format',
        title: t('reports.format'),
        from: 'sm',
        cell: ({ format }) => format,
        text: ({ format }) => format,
      },
      {
        key: 'next',
        title: t('reports.next'),
        cell: ({ nextAt }) =>
          nextAt === null ? (
            <Badge variant="light" tt="none" color="gray">
              {t('reports.rests')}
            </Badge>
          ) : (
            formats.dayAndTime(nextAt)
          ),
        text: ({ nextAt }) => nextAt ?? '',
      },
      {
        key: 'recipients',
        title: t('reports.recipients'),
        from: 'md',
        align: 'end',
        cell: ({ recipientIds }) => formats.whole(recipientIds.length),
        text: ({ recipientIds }) => String(recipientIds.length),
      },
    ] satisfies Column<Schedule>[];
  }, [t, formats, onOpen]);
}
