/** A cost that came on top of goods, such as their freight: it is spread over them. */
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { LandedCostKindValues, SpreadByValues } from '../../../generated/enums.ts';
import { LandedCostInputFields } from '../../../generated/inputs.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { say } from '../../../kernel/toasts.tsx';
import { AddCostDocument } from '../generated/documents.ts';
import { settleAll } from './LandedCosts.tsx';
import type { Receipt } from './receipt.ts';
import { useRefreshReceipt } from './receipt.ts';

const NAMES = ['kind', 'amount', 'spreadBy', 'description'] as const;
type Name = (typeof NAMES)[number];

export function AddCost({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshReceipt(receipt);
  const labels = Object.fromEntries(NAMES.map((name) => [name, t(`purchasing.landed.${name}`)])) as Record<
    Name,
    string
  >;
  const api = useNewForm({
    fields: LandedCostInputFields,
    names: NAMES,
    record: { kind: 'FREIGHT', spreadBy: 'AMOUNT' },
    create: async (input, idempotencyKey) => {
      const { addLandedCost } = await client.request(AddCostDocument, { receiptId: receipt.id, input, idempotencyKey });
      const pending = addLandedCost?.landedCosts?.at(-1)?.pending ?? 0;
      await settleAll(client, receipt.id, pending, idempotencyKey);
    },
    onDone: async () => {
      say(t('purchasing.landed.done'));
      await refresh();
      onClose();
    },
  });
  const kinds = LandedCostKindValues.map((value) => ({ value, label: t(`landedCostKind.${value}`) }));
  const ways = SpreadByValues.map((value) => ({ value, label: t(`spreadBy.${value}`) }));
  return (
    <FormDialog
      api={api}
      title={t('purchasing.receipt.cost')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Field api={api} name="kind" label={labels.kind} choices={kinds} />
      <Field api={api} name="amount" label={labels.amount} description={t('purchasing.landed.amountWhy')} autoFocus />
      <Field api={api} name="spreadBy" label={labels.spreadBy} choices={ways} />
      <Field api={api} name="description" label={labels.description} />
    </FormDialog>
  );
}
