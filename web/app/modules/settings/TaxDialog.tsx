/** Another tax, another rate of one from a day on, or another name: what has begun stays, for lines name it. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TaxTreatmentValues } from '../../generated/enums.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useSettingsForm } from './settings.ts';
import { inputOf, RATE_FIELDS, rateOf, TAX_FIELDS, taxFieldOf, withTax } from './taxes.ts';

export type Asked = { what: 'tax' } | { what: 'rate' | 'name'; code: string };

interface DialogProps {
  settings: Settings;
  onClose: () => void;
}

export function TaxDialog({ asked, ...props }: DialogProps & { asked: Asked }) {
  if (asked.what === 'tax') return <NewTax {...props} />;
  return asked.what === 'rate' ? <NewRate {...props} code={asked.code} /> : <Rename {...props} code={asked.code} />;
}

function useLabels() {
  const { t } = useTranslation();
  return {
    code: t('settings.code'),
    name: t('settings.taxName'),
    treatment: t('settings.treatment.label'),
    percent: t('settings.percent'),
    from: t('settings.from'),
  };
}

type RateName = keyof typeof RATE_FIELDS;

/** What a rate is, from when on: a percentage only where something is taxed. */
function RateFields<Names extends string>({ api }: { api: ApiForm<Names | RateName> }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const choices = TaxTreatmentValues.map((value) => ({ value, label: t(`settings.treatment.${value}`) }));
  return (
    <>
      <Field api={api} name="treatment" label={labels.treatment} choices={choices} />
      {api.form.values.treatment === 'TAXED' && <Field api={api} name="percent" label={labels.percent} />}
      <Field api={api} name="from" label={labels.from} description={t('settings.fromWhy')} />
    </>
  );
}

const NEW_TAX = ['code', 'name', 'treatment', 'percent', 'from'] as const;

function NewTax({ settings, onClose }: DialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const labels = useLabels();
  const first = { treatment: 'TAXED', from: formats.dayOf(Date.now()) } as const;
  const api = useSettingsForm({
    settings,
    fields: TAX_FIELDS,
    names: NEW_TAX,
    recordOf: () => first,
    inputOf: (change, { taxes }) => {
      const rates = [rateOf({ ...first, ...change })];
      return {
        taxes: [...taxes.map(inputOf), { code: (change.code ?? '').toUpperCase(), name: change.name ?? '', rates }],
      };
    },
    nameOf: taxFieldOf,
    onClose,
  });
  return (
    <FormDialog api={api} title={t('settings.newTax')} labels={labels} submit={t('action.save')} onClose={onClose}>
      <Field api={api} name="code" label={labels.code} description={t('settings.codeWhy')} autoFocus />
      <Field api={api} name="name" label={labels.name} description={t('settings.taxNameWhy')} />
      <RateFields api={api} />
    </FormDialog>
  );
}

const NEW_RATE = ['treatment', 'percent', 'from'] as const;

function NewRate({ settings, code, onClose }: DialogProps & { code: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const first = { treatment: 'TAXED' } as const;
  const api = useSettingsForm({
    settings,
    fields: RATE_FIELDS,
    names: NEW_RATE,
    recordOf: () => first,
    inputOf: (change, { taxes }) => ({
      taxes: withTax(taxes, code, (tax) => ({ ...tax, rates: [...tax.rates, rateOf({ ...first, ...change })] })),
    }),
    nameOf: taxFieldOf,
    onClose,
  });
  return (
    <FormDialog
      api={api}
      title={t('settings.newRateOf', { code })}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Text size="sm">{t('settings.newRateWhy')}</Text>
      <RateFields api={api} />
    </FormDialog>
  );
}

const RENAME = ['name'] as const;

function Rename({ settings, code, onClose }: DialogProps & { code: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const api = useSettingsForm({
    settings,
    fields: TAX_FIELDS,
    names: RENAME,
    recordOf: ({ taxes }) => ({ name: taxes.find((tax) => tax.code === code)?.name ?? '' }),
    inputOf: (change, { taxes }) => ({
      taxes: withTax(taxes, code, (tax) => ({ ...tax, name: change.name ?? tax.name })),
    }),
    nameOf: taxFieldOf,
    onClose,
  });
  return (
    <FormDialog
      api={api}
      title={t('settings.renameOf', { code })}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Field api={api} name="name" label={labels.name} description={t('settings.taxNameWhy')} autoFocus />
    </FormDialog>
  );
}
