/** What was paid, and a payment or a refund to add: the balance stands in the field, so that one touch settles it. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { PaymentInputFields } from '../../generated/inputs.ts';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { compare } from '../../kernel/formats/decimals.ts';
import { ApiFormBox } from '../../kernel/forms/ApiFormBox.tsx';
import { Field } from '../../kernel/forms/Field.tsx';
import { FormDialog } from '../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../kernel/forms/useApiForm.ts';
import { say } from '../../kernel/toasts.tsx';
import { DOCUMENTS_KEY } from './Billing.tsx';
import type { Whole } from './Document.tsx';
import { documentKey } from './Document.tsx';
import { PayDocument } from './generated/documents.ts';
import { MethodChoice } from './MethodChoice.tsx';
import { Amount } from './Paper.tsx';

export function Payments({ document }: { document: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [refunding, setRefunding] = useState(false);
  const { currency } = document;
  const open = document.status !== 'VOIDED' && may('payment:register');
  return (
    <Card withBorder component="section" aria-label={t('billing.payments')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('billing.payments')}
        </Title>
        {(document.payments ?? []).map(({ id, method, amount, paidOn, reference, reason, by }) => (
          <div key={id} data-payment={method}>
            <Amount
              label={`${t(`paymentMethod.${method}`)} · ${formats.day(paidOn)} · ${by}`}
              amount={formats.money(amount, currency)}
            />
            <Text size="sm" c="dimmed">
              {[reference, reason].filter(Boolean).join(' · ')}
            </Text>
          </div>
        ))}
        <Amount label={t('billing.paid')} amount={formats.money(document.paid, currency)} />
        <Group justify="space-between">
          <Text fw={700}>{t('billing.balance')}</Text>
          <Text fw={700} data-balance>
            {formats.money(document.balance, currency)}
          </Text>
        </Group>
        {open && compare(document.balance, '0') > 0 && <Pay key={document.version} document={document} />}
        {open && compare(document.paid, '0') > 0 && (
          <Button variant="default" data-no-print onClick={() => setRefunding(true)}>
            {t('billing.refund')}
          </Button>
        )}
      </Stack>
      {refunding && <Refund document={document} onClose={() => setRefunding(false)} />}
    </Card>
  );
}

const NAMES = ['amount', 'reference'] as const;

function usePaid(document: Whole, words: string, onDone?: () => void) {
  const queries = useQueryClient();
  return async (paid: { warnings: string[] | null } | null): Promise<void> => {
    say(words);
    for (const warning of paid?.warnings ?? []) say(warning, 'warning');
    void queries.invalidateQueries({ queryKey: DOCUMENTS_KEY });
    await queries.invalidateQueries({ queryKey: documentKey(document.id) });
    onDone?.();
  };
}

function Pay({ document }: { document: Whole }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats } = useWorkshop();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const done = usePaid(document, t('billing.paidNow'));
  const api = useNewForm({
    fields: PaymentInputFields,
    names: NAMES,
    record: { amount: document.balance },
    create: async (typed, idempotencyKey) =>
      (await client.request(PayDocument, { invoiceId: document.id, input: { method, ...typed }, idempotencyKey }))
        .registerPayment,
    onDone: done,
  });
  const labels = { amount: t('billing.amount'), reference: t('billing.reference') };
  return (
    <div data-no-print>
      <ApiFormBox api={api} labels={labels} submit={t('billing.pay', { amount: formats.currency })}>
        <MethodChoice value={method} onChange={setMethod} />
        <Field api={api} name="amount" label={labels.amount} />
        {method !== 'CASH' && <Field api={api} name="reference" label={labels.reference} />}
      </ApiFormBox>
    </div>
  );
}

const REFUND_NAMES = ['amount', 'reason'] as const;

/** A refund is a payment the other way, and says why. */
function Refund({ document, onClose }: { document: Whole; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const done = usePaid(document, t('billing.refunded'), onClose);
  const api = useNewForm({
    fields: PaymentInputFields,
    names: REFUND_NAMES,
    record: { amount: document.paid },
    create: async (typed, idempotencyKey) => {
      const input = { method, ...typed, amount: typed.amount.startsWith('-') ? typed.amount : `-${typed.amount}` };
      return (await client.request(PayDocument, { invoiceId: document.id, input, idempotencyKey })).registerPayment;
    },
    onDone: done,
  });
  const labels = { amount: t('billing.amount'), reason: t('billing.reason') };
  return (
    <FormDialog api={api} title={t('billing.refund')} labels={labels} submit={t('billing.refund')} onClose={onClose}>
      <MethodChoice value={method} onChange={setMethod} />
      <Field api={api} name="amount" label={labels.amount} />
      <Field api={api} name="reason" label={labels.reason} autoFocus />
    </FormDialog>
  );
}
