/** What waited for the network and was refused, in its form again: changed there, it is sent again. */
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TallerError } from '../../../../client/index.ts';
import { decide } from '../../../shared/queue/queue.ts';
import type { Waiting } from '../../../shared/queue/store.ts';
import {
  CreateCustomerInputFields,
  CreateVehicleInputFields,
  CreateWorkOrderInputFields,
} from '../../generated/inputs.ts';
import { fieldOf, wordsOf } from '../../kernel/errors/words.ts';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { CUSTOMER_NAMES, CustomerFields, useCustomerLabels } from './NewCustomer.tsx';
import { labelOf, useVehicleLabels, VEHICLE_NAMES, VehicleFields } from './NewVehicle.tsx';
import { ORDER_NAMES, OrderFields, useOrderLabels } from './OpenOrder.tsx';

interface CorrectProps {
  waiting: Waiting;
  onClose: () => void;
}

const FORMS = {
  createCustomer: CorrectCustomer,
  createVehicle: CorrectVehicle,
  openOrder: CorrectOrder,
} as const;

export function Correct(props: CorrectProps) {
  const { kind } = props.waiting;
  const Form = Object.hasOwn(FORMS, kind) ? FORMS[kind as keyof typeof FORMS] : null;
  return Form && <Form {...props} />;
}

/** What was refused stands at its field from the beginning. */
function useRefusalAtField<Names extends string>(
  api: ApiForm<Names>,
  { refused }: Waiting,
  names: readonly Names[],
): void {
  const { t } = useTranslation();
  const mark = useEffectEvent(() => {
    if (!refused) return;
    const error = new TallerError(refused.message, refused.code, refused.info);
    const field = names.find((name) => name === fieldOf(error));
    if (field) api.form.setFieldError(field, wordsOf(error, t));
  });
  useEffect(() => mark(), []);
}

/** What no field of the form shows stays as it was; what the form leaves empty goes. */
function changed(waiting: Waiting, names: readonly string[], typed: object): Waiting['input'] {
  const others = Object.entries(waiting.input).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(others), ...typed };
}

function CorrectCustomer({ waiting, onClose }: CorrectProps) {
  const { t } = useTranslation();
  const labels = useCustomerLabels();
  const api = useNewForm({
    fields: CreateCustomerInputFields,
    names: CUSTOMER_NAMES,
    record: waiting.input,
    create: (typed) => decide(waiting.key, { input: changed(waiting, CUSTOMER_NAMES, typed), label: typed.name }),
    onDone: onClose,
  });
  useRefusalAtField(api, waiting, CUSTOMER_NAMES);
  return (
    <FormDialog
      api={api}
      title={t('reception.newCustomer')}
      labels={labels}
      submit={t('outbox.again')}
      onClose={onClose}
    >
      <CustomerFields api={api} labels={labels} />
    </FormDialog>
  );
}

function CorrectVehicle({ waiting, onClose }: CorrectProps) {
  const { t } = useTranslation();
  const labels = useVehicleLabels();
  const api = useNewForm({
    fields: CreateVehicleInputFields,
    names: VEHICLE_NAMES,
    record: waiting.input,
    create: (typed) => decide(waiting.key, { input: changed(waiting, VEHICLE_NAMES, typed), label: labelOf(typed) }),
    onDone: onClose,
  });
  useRefusalAtField(api, waiting, VEHICLE_NAMES);
  return (
    <FormDialog
      api={api}
      title={t('reception.newVehicle')}
      labels={labels}
      submit={t('outbox.again')}
      onClose={onClose}
    >
      <VehicleFields api={api} labels={labels} hasPlate={false} />
    </FormDialog>
  );
}

function CorrectOrder({ waiting, onClose }: CorrectProps) {
  const { t } = useTranslation();
  const labels = useOrderLabels();
  const api = useNewForm({
    fields: CreateWorkOrderInputFields,
    names: ORDER_NAMES,
    record: waiting.input,
    create: (typed) => decide(waiting.key, { input: changed(waiting, ORDER_NAMES, typed) }),
    onDone: onClose,
  });
  useRefusalAtField(api, waiting, ORDER_NAMES);
  return (
    <FormDialog api={api} title={t('reception.newOrder')} labels={labels} submit={t('outbox.again')} onClose={onClose}>
      <OrderFields api={api} labels={labels} before={null} />
    </FormDialog>
  );
}
