/** A schedule, new or changed: how often, when, and who gets it; paused and removed here too. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { CreateReportScheduleInputFields, UpdateReportScheduleInputFields } from '../../generated/inputs.ts';
import { useMay, useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import type { Choice } from '../../kernel/forms/Field.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useChangeForm, useNewForm } from '../../kernel/forms/useApiForm.ts';
import { kindsFor } from './kinds.ts';
import type { Schedule } from './ScheduleList.tsx';
import { SCHEDULES_KEY } from './ScheduleList.tsx';

const NAMES = [
  'kind',
  'format',
  'frequency',
  'weekday',
  'dayOfMonth',
  'time',
  'timeZone',
  'recipientIds',
  'active',
] as const;
type Name = (typeof NAMES)[number];

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;

/** Colleagues for who sees them; oneself in any case. */
function useRecipients(): readonly Choice[] {
  const { client } = useSession();
  const may = useMay();
  const sees = may('user:read');
  const { data = [] } = useQuery({
    queryKey: ['reportRecipients', sees],
    queryFn: async () => {
      const me = (await client.me({}))?.user ?? null;
      const users = sees ? ((await client.users({ limit: 100 }))?.items ?? []) : [];
      const enabled = users.filter((user) => user.enabled);
      const all = me && !enabled.some(({ id }) => id === me.id) ? [me, ...enabled] : enabled;
      return all.map(({ id, name }) => ({ value: id, label: name }));
    },
  });
  return data;
}

function useLabels(): Record<Name, string> {
  const { t } = useTranslation();
  return {
    kind: t('reports.what'),
    format: t('reports.format'),
    frequency: t('reports.frequency'),
    weekday: t('reports.weekday'),
    dayOfMonth: t('reports.dayOfMonth'),
    time: t('reports.time'),
    timeZone: t('reports.timeZone'),
    recipientIds: t('reports.recipients'),
    active: t('reports.active'),
  };
}

/** Null where the frequency has no such day: what was typed before is not sent. */
const daysOf = <Days extends { weekday?: number | null | undefined; dayOfMonth?: number | null | undefined }>(
  frequency: unknown,
  { weekday, dayOfMonth }: Days,
) => ({
  weekday: frequency === 'WEEKLY' ? (weekday ?? null) : null,
  dayOfMonth: frequency === 'MONTHLY' ? (dayOfMonth ?? null) : null,
});

function Fields({ api, labels }: { api: ApiForm<Name>; labels: Record<Name, string> }) {
  const { t } = useTranslation();
  const may = useMay();
  const recipients = useRecipients();
  const { frequency } = api.form.values;
  const kinds = kindsFor(may).map((value) => ({ value, label: t(`reports.kind.${value}`) }));
  const frequencies = FREQUENCIES.map((value) => ({ value, label: t(`reports.often.${value}`) }));
  const weekdays = WEEKDAYS.map((value) => ({ value, label: t(`reports.weekdays.${value}`) }));
  return (
    <>
      <Field api={api} name="kind" label={labels.kind} choices={kinds} autoFocus />
      <Field api={api} name="format" label={labels.format} />
      <Field api={api} name="frequency" label={labels.frequency} choices={frequencies} />
      {frequency === 'WEEKLY' && <Field api={api} name="weekday" label={labels.weekday} choices={weekdays} />}
      {frequency === 'MONTHLY' && <Field api={api} name="dayOfMonth" label={labels.dayOfMonth} />}
      <Field api={api} name="time" label={labels.time} />
      <Field api={api} name="timeZone" label={labels.timeZone} description={t('reports.timeZoneHow')} />
      <Field api={api} name="recipientIds" label={labels.recipientIds} choices={recipients} />
    </>
  );
}

export function NewSchedule({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats } = useWorkshop();
  const queries = useQueryClient();
  const labels = useLabels();
  const api = useNewForm({
    fields: CreateReportScheduleInputFields,
    names: NAMES,
    record: {
      format: 'XLSX',
      frequency: 'MONTHLY',
      dayOfMonth: 1,
      time: '06:00',
      timeZone: formats.timeZone,
      active: true,
    },
    create: (input, idempotencyKey) =>
      client.createReportSchedule({ input: { ...input, ...daysOf(input.frequency, input) }, idempotencyKey }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: SCHEDULES_KEY });
      onClose();
    },
  });
  return (
    <FormDialog api={api} title={t('reports.newSchedule')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Fields api={api} labels={labels} />
    </FormDialog>
  );
}

interface ScheduleDialogProps {
  schedule: Schedule;
  onClose: () => void;
}

export function ScheduleDialog({ schedule, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const labels = useLabels();
  const done = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: SCHEDULES_KEY });
    onClose();
  };
  const { id } = schedule;
  const fresh = async () =>
    (await client.reportSchedules({ limit: 100 }))?.items.find((each) => each.id === id) ?? null;
  const api = useChangeForm({
    fields: UpdateReportScheduleInputFields,
    names: NAMES,
    record: schedule,
    fresh,
    change: (input, version) =>
      client.updateReportSchedule({ id, input, ...(version === undefined ? {} : { expectedVersion: version }) }),
    onDone: done,
  });
  const removing = useAction(() => client.deleteReportSchedule({ id, expectedVersion: schedule.version }), {
    onDone: done,
  });
  return (
    <FormDialog
      api={api}
      title={t(`reports.kind.${schedule.kind}`)}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Text size="sm">{t('reports.madeBy', { by: schedule.createdBy })}</Text>
      <Fields api={api} labels={labels} />
      <Field api={api} name="active" label={labels.active} />
      <Stack gap="xs">
        <Group>
          <Button
            type="button"
            variant="default"
            size="xs"
            disabled={removing.pending}
            onClick={() => void removing.run(undefined)}
          >
            {t('reports.remove')}
          </Button>
        </Group>
        <Refusal error={removing.error} onRepeat={() => void removing.repeat()} />
      </Stack>
    </FormDialog>
  );
}
