/** What is needed: its first line; the others follow on its page, until it is submitted. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { RequisitionLineInputFields } from '../../../generated/inputs.ts';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { AskForDocument } from '../generated/documents.ts';
import type { Purchasable } from '../parts.ts';
import { NEED_NAMES, NeedFields, needField, useNeedLabels } from './NeedFields.tsx';
import { REQUISITIONS_KEY } from './requisition.ts';

export function NewRequisition({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [item, setItem] = useState<Purchasable | null>(null);
  const labels = useNeedLabels();
  const api = useNewForm({
    fields: RequisitionLineInputFields,
    names: NEED_NAMES,
    record: { quantity: '1' },
    create: async (line, idempotencyKey) => {
      const input = { items: [{ ...line, ...(item ? { inventoryItemId: item.id } : {}) }] };
      return (await client.request(AskForDocument, { input, idempotencyKey })).createRequisition;
    },
    onDone: async (made) => {
      void queries.invalidateQueries({ queryKey: REQUISITIONS_KEY });
      onClose();
      if (made) await navigate({ to: '/purchasing/requisitions/$id', params: { id: made.id } });
    },
    nameOf: needField,
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.requisition.new')}
      labels={labels}
      submit={t('purchasing.write')}
      onClose={onClose}
    >
      <NeedFields api={api} item={item} onItem={setItem} />
    </FormDialog>
  );
}
