/** What an hour of labour costs: of everybody, and of technicians who have a rate of their own. */
import { Skeleton, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LaborRatesInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { useSettingsForm } from './settings.ts';
import { useTechnicians } from './technicians.ts';

const GENERAL = 'default';

export function LaborPart({ settings }: { settings: Settings }) {
  const rated = (settings.laborRates?.byTechnician ?? []).map(({ technicianId }) => technicianId);
  const technicians = useTechnicians(rated);
  if (technicians.error) return <Refusal error={technicians.error} onRepeat={() => void technicians.refetch()} />;
  if (!technicians.data) return <Skeleton height={320} />;
  return <Rates settings={settings} technicians={technicians.data} />;
}

interface RatesProps {
  settings: Settings;
  technicians: readonly { id: string; name: string }[];
}

const ratesOf = ({ laborRates }: Settings): Record<string, string | null> => ({
  [GENERAL]: laborRates?.default ?? null,
  ...Object.fromEntries((laborRates?.byTechnician ?? []).map(({ technicianId, rate }) => [technicianId, rate])),
});

function useRatesForm({ settings, technicians }: RatesProps) {
  /** The API names rates by their place in the list. */
  const sent = useRef<string[]>([]);
  const names = [GENERAL, ...technicians.map(({ id }) => id)];
  return useSettingsForm({
    settings,
    fields: Object.fromEntries(names.map((name) => [name, LaborRatesInputFields.default])),
    names,
    recordOf: ratesOf,
    inputOf: (change, standing) => {
      const rates: Record<string, string | null | undefined> = { ...ratesOf(standing), ...change };
      const byTechnician = Object.entries(rates).flatMap(([technicianId, rate]) =>
        technicianId === GENERAL || !rate ? [] : [{ technicianId, rate }],
      );
      sent.current = byTechnician.map(({ technicianId }) => technicianId);
      const general = rates[GENERAL];
      if (!general && byTechnician.length === 0) return { laborRates: null };
      return { laborRates: { ...(general ? { default: general } : {}), byTechnician } };
    },
    nameOf: (field) => {
      if (field === 'laborRates.default') return GENERAL;
      return sent.current[Number(/^laborRates\.byTechnician\.(\d+)/.exec(field)?.[1] ?? -1)] ?? null;
    },
  });
}

function Rates(props: RatesProps) {
  const { settings, technicians } = props;
  const { t } = useTranslation();
  const api = useRatesForm(props);
  const general = t('settings.generalRate', { currency: settings.currency });
  const labels = { [GENERAL]: general, ...Object.fromEntries(technicians.map(({ id, name }) => [id, name])) };
  return (
    <ApiFormBox api={api} labels={labels} submit={t('action.save')}>
      <div data-setting="laborRates" style={{ maxWidth: 420 }}>
        <Field api={api} name={GENERAL} label={general} description={t('settings.generalRateWhy')} />
      </div>
      <Title order={2} size="h4" mt="sm">
        {t('settings.ownRates')}
      </Title>
      <Text size="sm">{t(technicians.length === 0 ? 'settings.noTechnicians' : 'settings.ownRatesWhy')}</Text>
      {technicians.map(({ id, name }) => (
        <div key={id} style={{ maxWidth: 420 }}>
          <Field api={api} name={id} label={name} />
        </div>
      ))}
    </ApiFormBox>
  );
}
