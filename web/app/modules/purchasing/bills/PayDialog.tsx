/** What was paid of a bill: the rest of it, or a part. */
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { PaymentMethodValues } from '../../../generated/enums.ts';
import { SupplierBillPaymentInputFields } from '../../../generated/inputs.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { PayBillDocument } from '../generated/documents.ts';
import type { Bill } from './bill.ts';
import { useRefreshBill } from './bill.ts';

const NAMES = ['method', 'amount', 'paidOn', 'reference'] as const;
type Name = (typeof NAMES)[number];

export function PayDialog({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshBill(bill.id);
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`purchasing.payment.${name}`)])) as Record<
    Name,
    string
  >;
  const methods = PaymentMethodValues.map((value) => ({ value, label: t(`paymentMethod.${value}`) }));
  const api = useNewForm({
    fields: SupplierBillPaymentInputFields,
    names: NAMES,
    record: { method: 'TRANSFER', amount: bill.balance },
    create: (input, idempotencyKey) => client.request(PayBillDocument, { id: bill.id, input, idempotencyKey }),
    onDone: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.bill.pay')}
      labels={labels}
      submit={t('purchasing.bill.pay')}
      onClose={onClose}
    >
      <Field api={api} name="method" label={labels.method} choices={methods} />
      <Field api={api} name="amount" label={labels.amount} autoFocus />
      <Field api={api} name="paidOn" label={labels.paidOn} description={t('purchasing.payment.paidOnWhy')} />
      <Field api={api} name="reference" label={labels.reference} />
    </FormDialog>
  );
}
