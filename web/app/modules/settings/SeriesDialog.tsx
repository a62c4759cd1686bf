/** A series to add, to change, or to put in the place of one that runs out. */
import { Group, SimpleGrid, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { InvoiceKindValues } from '../../generated/enums.ts';
import { InvoiceSeriesInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import type { Choice } from '../../kernel/forms/Field.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useChangeForm, useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import type { Series, SeriesInput, SeriesName } from './series.ts';
import { askedNames, nextPrefix, SERIES_KEY } from './series.ts';

interface SeriesDialogProps {
  settings: Settings;
  /** The one to change; null for a new one. */
  series: Series | null;
  /** The one whose place a new one takes. */
  instead: Series | null;
  taken: readonly string[];
  onClose: () => void;
}

export function SeriesDialog(props: SeriesDialogProps) {
  return props.series ? <Change {...props} series={props.series} /> : <New {...props} />;
}

/** Billing shows series, too, and the settings say which is the usual one. */
function useSaved(onClose: () => void): (saved: Series | null) => Promise<void> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return async (saved) => {
    if (saved) say(t('settings.seriesSaved', { prefix: saved.prefix }));
    await Promise.all(
      [SERIES_KEY, ['series'], ['settings']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
    onClose();
  };
}

function New({ settings, instead, taken, onClose }: SeriesDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const saved = useSaved(onClose);
  const names = askedNames(null, settings.documentTypes.length > 0);
  const api = useNewForm({
    fields: InvoiceSeriesInputFields,
    names,
    record: instead
      ? {
          prefix: nextPrefix(instead.prefix, taken),
          kind: instead.kind,
          documentType: instead.documentType,
          padding: instead.padding,
          from: 1,
          isDefault: instead.isDefault,
        }
      : { from: 1 },
    create: (input, idempotencyKey) =>
      // A default that is not asked for stays where it is.
      client.saveInvoiceSeries({ input: { ...input, isDefault: input.isDefault === true }, idempotencyKey }),
    onDone: saved,
  });
  const title = instead ? t('settings.insteadOf', { prefix: instead.prefix }) : t('settings.newSeries');
  return <Fields api={api} names={names} title={title} settings={settings} onClose={onClose} />;
}

/** What is not asked stays as it is: an absent last day would take away the one that there is. */
const standing = ({ prefix, kind, documentType, padding, from, to, expiresOn }: Series): SeriesInput => ({
  prefix,
  kind,
  padding,
  from,
  to,
  ...(documentType === null ? {} : { documentType }),
  ...(expiresOn === null ? {} : { expiresOn }),
});

function Change({ settings, series, onClose }: SeriesDialogProps & { series: Series }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const saved = useSaved(onClose);
  const names = askedNames(series, settings.documentTypes.length > 0);
  const find = async (): Promise<Series | null> =>
    (await client.invoiceSeries())?.find(({ prefix }) => prefix === series.prefix) ?? null;
  const api = useChangeForm({
    fields: InvoiceSeriesInputFields,
    names,
    record: series,
    fresh: find,
    change: async ({ to, kind, ...change }, version, idempotencyKey) => {
      const now = standing((await find()) ?? series);
      return client.saveInvoiceSeries({
        input: { ...now, ...change, prefix: now.prefix, kind: kind ?? now.kind, to: to ?? now.to },
        ...(version === undefined ? {} : { expectedVersion: version }),
        idempotencyKey,
      });
    },
    onDone: saved,
  });
  const title = t('settings.changeSeries', { prefix: series.prefix });
  return <Fields api={api} names={names} title={title} settings={settings} onClose={onClose} />;
}

interface FieldsProps {
  api: ApiForm<SeriesName>;
  names: readonly SeriesName[];
  title: string;
  settings: Settings;
  onClose: () => void;
}

function Fields({ api, names, title, settings, onClose }: FieldsProps) {
  const { t } = useTranslation();
  const label = (name: SeriesName): string => t(`settings.series.${name}`);
  const labels = Object.fromEntries(names.map((name) => [name, label(name)])) as Record<SeriesName, string>;
  const choices: Partial<Record<SeriesName, readonly Choice[]>> = {
    kind: InvoiceKindValues.map((value) => ({ value, label: t(`settings.kind.${value}`) })),
    documentType: settings.documentTypes.map((value) => ({ value, label: t(`settings.documentType.${value}`) })),
  };
  const why: Partial<Record<SeriesName, string>> = {
    to: t('settings.toWhy'),
    padding: t('settings.paddingWhy'),
    expiresOn: t('settings.expiresOnWhy'),
    isDefault: t('settings.isDefaultWhy'),
  };
  const field = (name: SeriesName, index: number) => (
    <Field
      key={name}
      api={api}
      name={name}
      label={labels[name]}
      autoFocus={index === 0}
      {...(why[name] === undefined ? {} : { description: why[name] })}
      {...(choices[name] ? { choices: choices[name] } : {})}
    />
  );
  return (
    <FormDialog api={api} title={title} labels={labels} submit={t('action.save')} onClose={onClose}>
      {!names.includes('padding') && <Text size="sm">{t('settings.usedStays')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>{names.filter((name) => name !== 'isDefault').map(field)}</SimpleGrid>
      <Group>{names.filter((name) => name === 'isDefault').map((name) => field(name, -1))}</Group>
    </FormDialog>
  );
}
