/** What is needed, line by line, with the work order that waits for it. A draft's lines are added and removed here. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { RequisitionLineInputFields } from '../../../generated/inputs.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { RowButton, RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { wholeList } from '../../../kernel/lists/useList.ts';
import { ChangeRequisitionDocument } from '../generated/documents.ts';
import type { Purchasable } from '../parts.ts';
import { NEED_NAMES, NeedFields, needField, useNeedLabels } from './NeedFields.tsx';
import type { Requisition, RequisitionLine } from './requisition.ts';
import { useRefreshRequisition } from './requisition.ts';

export function Needs({ requisition }: { requisition: Requisition }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { user, may } = useWorkshop();
  const [adding, setAdding] = useState(false);
  const refresh = useRefreshRequisition(requisition.id);
  const isMine = requisition.requestedById === user.id ? may('requisition:create') : may('requisition:update');
  const isDraft = requisition.state === 'DRAFT' && isMine;
  const removing = useAction(
    (lineId: string) =>
      client.request(ChangeRequisitionDocument, {
        id: requisition.id,
        input: { removeItems: [lineId] },
        expectedVersion: requisition.version,
      }),
    { onDone: () => refresh(), onRefused: () => refresh() },
  );
  const columns = useNeedColumns(requisition.currency, isDraft ? (id) => void removing.run(id) : null);
  return (
    <Stack gap="xs" component="section" aria-labelledby="requisition-needs">
      <Group justify="space-between">
        <Title order={2} size="h4" id="requisition-needs">
          {t('purchasing.order.lines')}
        </Title>
        {isDraft && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('purchasing.addLine')}
          </Button>
        )}
      </Group>
      <Refusal error={removing.error} onRepeat={() => void removing.repeat()} />
      <Table
        name="needs"
        label={t('purchasing.order.lines')}
        list={wholeList(requisition.items ?? [])}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('purchasing.noLines')}</Text>}
      />
      {adding && <AddNeed requisition={requisition} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function AddNeed({ requisition, onClose }: { requisition: Requisition; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshRequisition(requisition.id);
  const [item, setItem] = useState<Purchasable | null>(null);
  const labels = useNeedLabels();
  const api = useNewForm({
    fields: RequisitionLineInputFields,
    names: NEED_NAMES,
    record: { quantity: '1' },
    create: (line) =>
      client.request(ChangeRequisitionDocument, {
        id: requisition.id,
        input: { addItems: [{ ...line, ...(item ? { inventoryItemId: item.id } : {}) }] },
        expectedVersion: requisition.version,
      }),
    onDone: async () => {
      await refresh();
      onClose();
    },
    nameOf: needField,
  });
  return (
    <FormDialog api={api} title={t('purchasing.addLine')} labels={labels} submit={t('action.add')} onClose={onClose}>
      <NeedFields api={api} item={item} onItem={setItem} />
    </FormDialog>
  );
}

function useNeedColumns(currency: string, onRemove: ((id: string) => void) | null): readonly Column<RequisitionLine>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const total: Column<RequisitionLine> = {
      key: 'total',
      title: t('purchasing.line.total'),
      align: 'end',
      from: 'sm',
      cell: (line) => formats.money(line.total, currency),
      text: (line) => line.total ?? '',
    };
    const remove: Column<RequisitionLine> = {
      key: 'remove',
      title: t('action.remove'),
      align: 'end',
      cell: ({ id }) => <RowButton onClick={() => onRemove?.(id)}>{t('action.remove')}</RowButton>,
      text: () => '',
    };
    return [
      {
        key: 'what',
        title: t('purchasing.line.description'),
        always: true,
        cell: ({ description }) => <bdi>{description}</bdi>,
        text: ({ description }) => description,
      },
      {
        key: 'quantity',
        title: t('purchasing.line.quantity'),
        align: 'end',
        cell: ({ quantity, inventoryItem }) => `${formats.quantity(quantity)} ${inventoryItem?.unit ?? ''}`,
        text: ({ quantity }) => quantity,
      },
      {
        key: 'ordered',
        title: t('purchasing.requisition.ordered'),
        align: 'end',
        from: 'md',
        cell: ({ ordered }) => formats.quantity(ordered),
        text: ({ ordered }) => ordered,
      },
      {
        key: 'waits',
        title: t('purchasing.requisition.waits'),
        from: 'sm',
        cell: ({ workOrder }) =>
          workOrder && (
            <RowLink to="/orders/$id" id={workOrder.id}>
              {workOrder.boardVehicle?.label ?? workOrder.id}
            </RowLink>
          ),
        text: ({ workOrder }) => workOrder?.boardVehicle?.label ?? '',
      },
      ...(may('inventory:cost') ? [total] : []),
      ...(onRemove ? [remove] : []),
    ] satisfies Column<RequisitionLine>[];
  }, [t, formats, may, currency, onRemove]);
}
