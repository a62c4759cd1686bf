/** How long an order should stay in each state: over it, it is late on every screen. */
import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrderState } from '../../../../client/index.ts';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { StateTimeLimitInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import type { AppInputField } from '../../kernel/forms/inputField.ts';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import type { Duration } from './minutes.ts';
import { durationOf, minutesOf, UNIT_NAMES } from './minutes.ts';
import { useSettingsForm } from './settings.ts';

/** An order stays in these. */
const FINAL: readonly WorkOrderState[] = ['DELIVERED', 'CANCELLED'];
const STATES = WorkOrderStateValues.filter((state) => !FINAL.includes(state));

const { minutes } = StateTimeLimitInputFields;
/** Empty for no limit. */
const FIELD = { ...minutes, required: false } as const satisfies AppInputField;
const FIELDS_BY_STATE = Object.fromEntries(STATES.map((state) => [state, FIELD])) as Record<
  WorkOrderState,
  typeof FIELD
>;

const limitsOf = ({ stateTimeLimits }: Settings): Partial<Record<WorkOrderState, number>> =>
  Object.fromEntries(stateTimeLimits.map((limit) => [limit.state, limit.minutes]));

export function TimesPart({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  /** The API names limits by their place in the list. */
  const sent = useRef<WorkOrderState[]>([]);
  const api = useSettingsForm({
    settings,
    fields: FIELDS_BY_STATE,
    names: STATES,
    recordOf: limitsOf,
    inputOf: (change, standing) => {
      const limits = { ...limitsOf(standing), ...change };
      const stateTimeLimits = STATES.flatMap((state) => {
        const limit = limits[state];
        return limit === null || limit === undefined ? [] : [{ state, minutes: limit }];
      });
      sent.current = stateTimeLimits.map(({ state }) => state);
      return { stateTimeLimits };
    },
    nameOf: (field) => sent.current[Number(/^stateTimeLimits\.(\d+)/.exec(field)?.[1] ?? -1)] ?? null,
  });
  const label = (state: WorkOrderState): string => t(`workOrderState.${state}`);
  const labels = Object.fromEntries(STATES.map((state) => [state, label(state)])) as Record<WorkOrderState, string>;
  const told = (_state: WorkOrderState, value: unknown): string => {
    const { amount, unit } = durationOf(String(value));
    return amount === '' ? t('settings.noLimit') : `${amount} ${t(`settings.unit.${unit}`)}`;
  };
  return (
    <ApiFormBox api={api} labels={labels} told={told} submit={t('action.save')}>
      <Text size="sm" data-setting="stateTimeLimits">
        {t('settings.timesWhy')}
      </Text>
      {STATES.map((state) => (
        <DurationField key={state} api={api} state={state} label={labels[state]} />
      ))}
    </ApiFormBox>
  );
}

interface DurationFieldProps {
  api: ApiForm<WorkOrderState>;
  state: WorkOrderState;
  label: string;
}

function DurationField({ api, state, label }: DurationFieldProps) {
  const { t } = useTranslation();
  const value = String(api.form.values[state]);
  // Two days stay days while one types 24 hours.
  const [typed, setTyped] = useState<Duration>(() => durationOf(value));
  const shown = minutesOf(typed) === value ? typed : durationOf(value);
  const set = (next: Duration): void => {
    setTyped(next);
    api.form.setFieldValue(state, minutesOf(next) as never);
    api.form.clearFieldError(state);
  };
  return (
    <Group gap="xs" align="end" wrap="nowrap" maw={420}>
      <TextInput
        style={{ flex: 1 }}
        label={label}
        name={state}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('settings.noLimit')}
        error={api.form.errors[state] ?? null}
        value={shown.amount}
        onChange={(event) => set({ ...shown, amount: event.currentTarget.value })}
      />
      <NativeSelect
        w={130}
        aria-label={t('settings.unitOf', { state: label })}
        data={UNIT_NAMES.map((unit) => ({ value: unit, label: t(`settings.unit.${unit}`) }))}
        value={shown.unit}
        onChange={(event) =>
          set({ ...shown, unit: UNIT_NAMES.find((each) => each === event.currentTarget.value) ?? 'hours' })
        }
      />
    </Group>
  );
}
