/** A new supplier; its people and what it sells follow on its page. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { CreateSupplierInputFields } from '../../../generated/inputs.ts';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { AddSupplierDocument } from '../generated/documents.ts';
import { SUPPLIER_NAMES, SupplierFields, useSupplierLabels } from './fields.tsx';
import { SUPPLIERS_KEY } from './Suppliers.tsx';

export function NewSupplier({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const labels = useSupplierLabels();
  const api = useNewForm({
    fields: CreateSupplierInputFields,
    names: SUPPLIER_NAMES,
    create: async (input, idempotencyKey) =>
      (await client.request(AddSupplierDocument, { input, idempotencyKey })).createSupplier,
    onDone: async (supplier) => {
      void queries.invalidateQueries({ queryKey: SUPPLIERS_KEY });
      onClose();
      if (supplier) await navigate({ to: '/purchasing/suppliers/$id', params: { id: supplier.id } });
    },
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.newSupplier')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <SupplierFields api={api} />
    </FormDialog>
  );
}
