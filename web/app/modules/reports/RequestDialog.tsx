/** A report to be made now: what of, for which days, and whether it comes by mail too. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { RequestReportInputFields } from '../../generated/inputs.ts';
import { useMay } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { DAYS, isKind, kindsFor } from './kinds.ts';
import { REPORTS_KEY } from './ReportList.tsx';

const NAMES = ['kind', 'format', 'from', 'to', 'mail'] as const;

export function RequestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const queries = useQueryClient();
  const kinds = kindsFor(may).map((value) => ({ value, label: t(`reports.kind.${value}`) }));
  const api = useNewForm({
    fields: RequestReportInputFields,
    names: NAMES,
    record: { format: 'XLSX' },
    create: ({ from, to, ...input }, idempotencyKey) => {
      // What was typed for a kind that asks for it stays in the form, and is not sent for another.
      const days = DAYS[input.kind];
      const asked = { ...(days.includes('from') ? { from } : {}), ...(days.includes('to') ? { to } : {}) };
      return client.requestReport({ input: { ...input, ...asked }, idempotencyKey });
    },
    onDone: async () => {
      say(t('reports.asked'));
      await queries.invalidateQueries({ queryKey: REPORTS_KEY });
      onClose();
    },
  });
  const { kind } = api.form.values;
  const days = isKind(kind) ? DAYS[kind] : [];
  const labels = {
    kind: t('reports.what'),
    format: t('reports.format'),
    from: t('reports.from'),
    to: t(days.includes('from') ? 'reports.to' : 'reports.day'),
    mail: t('reports.mail'),
  };
  return (
    <FormDialog api={api} title={t('reports.ask')} labels={labels} submit={t('reports.ask')} onClose={onClose}>
      <Field api={api} name="kind" label={labels.kind} choices={kinds} autoFocus />
      {days.includes('from') && <Field api={api} name="from" label={labels.from} />}
      {days.includes('to') && <Field api={api} name="to" label={labels.to} />}
      <Field api={api} name="format" label={labels.format} />
      <Field api={api} name="mail" label={labels.mail} />
    </FormDialog>
  );
}
