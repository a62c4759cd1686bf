/** Reports, newest first, each with how far it is; one that is ready is fetched by its name. */
import { Anchor, Badge, Button, Progress, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { say } from '../../kernel/toasts.tsx';
import { RequestDialog } from './RequestDialog.tsx';

type Report = NonNullable<OperationResult<'reports'>>['items'][number];

export const REPORTS_KEY = ['reports'] as const;
const PAGE = 50;
const COLORS = { QUEUED: 'gray', RUNNING: 'blue', READY: 'green', FAILED: 'red' } as const;

export function ReportList() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [asking, setAsking] = useState(false);
  const list = useList(REPORTS_KEY, (nextToken) => client.reports({ limit: PAGE, nextToken }));
  useLive((live, options) => live.onReportReady({}, options), 'all', [REPORTS_KEY]);
  const fetching = useAction(({ id }: Pick<Report, 'id'>) => client.reportUrl({ id }), {
    onDone: (address) => {
      if (address) window.location.assign(address.url);
      else say(t('reports.notYet'), 'warning');
    },
  });
  const columns = useReportColumns((report) => void fetching.run({ id: report.id }));
  return (
    <>
      <Refusal error={fetching.error} onRepeat={() => void fetching.repeat()} />
      <Table
        name="reports"
        label={t('reports.title')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('reports.none')}</Text>}
        tools={<Button onClick={() => setAsking(true)}>{t('reports.ask')}</Button>}
      />
      {asking && <RequestDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function State({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (report.state === 'RUNNING')
    return <Progress value={report.progress} aria-label={t('reports.state.RUNNING')} data-state="RUNNING" />;
  return (
    <Badge variant="light" tt="none" color={COLORS[report.state]} data-state={report.state}>
      {t(`reports.state.${report.state}`)}
    </Badge>
  );
}

function useReportColumns(onFetch: (report: Report) => void): readonly Column<Report>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const title = ({ kind }: Report): string => t(`reports.kind.${kind}`);
    const days = ({ from, to }: Report): string => [from, to].filter((day) => day !== null).join(' – ');
    return [
      {
        key: 'kind',
        title: t('reports.what'),
        always: true,
        cell: (report) =>
          report.state === 'READY' ? (
            <Anchor component="button" type="button" fw={600} onClick={() => onFetch(report)}>
              {title(report)}
            </Anchor>
          ) : (
            title(report)
          ),
        text: title,
      },
      { key: 'days', title: t('reports.days'), cell: days, text: days },
      {
        key: 'format',
        title: t('reports.format'),
        from: 'sm',
        cell: ({ format }) => format,
        text: ({ format }) => format,
      },
      {
        key: 'state',
        title: t('reports.stateOf'),
        cell: (report) => <State report={report} />,
        text: ({ state }) => t(`reports.state.${state}`),
      },
      {
        key: 'rows',
        title: t('reports.rows'),
        from: 'md',
        align: 'end',
        cell: ({ rows }) => (rows === null ? '' : formats.whole(rows)),
        text: ({ rows }) => String(rows ?? ''),
      },
      {
        key: 'by',
        title: t('reports.by'),
        from: 'sm',
        cell: ({ requestedBy }) => <bdi>{requestedBy}</bdi>,
        text: ({ requestedBy }) => requestedBy,
      },
      {
        key: 'at',
        title: t('reports.at'),
        from: 'sm',
        cell: ({ createdAt }) => formats.dayAndTime(createdAt),
        text: ({ createdAt }) => createdAt,
      },
    ] satisfies Column<Report>[];
  }, [t, formats, onFetch]);
}
