/** What is done and what it costs: the lines, their totals as the API counts them, and a new line by search. */
import { ActionIcon, Anchor, Button, Card, Group, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Icon } from '../../kernel/Icon.tsx';
import { useKeys } from '../../kernel/keys/keys.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { NewLine } from './NewLine.tsx';
import type { Line, Order } from './order.ts';
import { isEditable } from './order.ts';
import { RemoveLine } from './RemoveLine.tsx';
import { Totals } from './Totals.tsx';

type Open = { what: 'new' } | { what: 'change' | 'remove'; line: Line } | null;

export function Lines({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const [open, setOpen] = useState<Open>(null);
  const editable = may('workorder:edit') && isEditable(order);
  const close = (): void => setOpen(null);
  return (
    <Card withBorder component="section" aria-label={t('orders.lines')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('orders.lines')}
          </Title>
          {editable && <AddButton onPress={() => setOpen({ what: 'new' })} />}
        </Group>
        {(order.items ?? []).length === 0 ? (
          <Text role="status">{t('orders.noLines')}</Text>
        ) : (
          <LineTable order={order} editable={editable} onOpen={(what, line) => setOpen({ what, line })} />
        )}
        <Totals order={order} />
      </Stack>
      {open?.what === 'new' && <NewLine order={order} onClose={close} />}
      {open?.what === 'change' && <ChangeLine order={order} line={open.line} onClose={close} />}
      {open?.what === 'remove' && <RemoveLine order={order} line={open.line} onClose={close} />}
    </Card>
  );
}

function AddButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation();
  useKeys([{ keys: 'L', text: t('orders.addLine'), run: onPress }]);
  return (
    <Button variant="default" data-no-print leftSection={<Icon name="plus" size={16} />} onClick={onPress}>
      {t('orders.addLine')}
    </Button>
  );
}

interface LineTableProps {
  order: Order;
  editable: boolean;
  onOpen: (what: 'change' | 'remove', line: Line) => void;
}

function LineTable({ order, editable, onOpen }: LineTableProps) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const priced = may('workorder:price');
  return (
    <Table aria-label={t('orders.lines')} style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('orders.what')}</Table.Th>
          <Table.Th w={100} ta="end" visibleFrom="sm">
            {t('orders.quantity')}
          </Table.Th>
          {priced && (
            <Table.Th w={120} ta="end" visibleFrom="sm">
              {t('orders.unitPrice')}
            </Table.Th>
          )}
          {priced && (
            <Table.Th w={110} ta="end">
              {t('orders.total')}
            </Table.Th>
          )}
          {editable && (
            <Table.Th w={48} px={0}>
              <VisuallyHidden>{t('action.remove')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(order.items ?? []).map((line) => (
          <LineRow key={line.id} line={line} order={order} editable={editable} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LineRow({ line, order, editable, onOpen }: LineTableProps & { line: Line }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const priced = may('workorder:price');
  return (
    <Table.Tr data-line={line.id}>
      <Table.Td>
        {editable ? (
          <Anchor component="button" type="button" ta="start" onClick={() => onOpen('change', line)}>
            <bdi>{line.description}</bdi>
          </Anchor>
        ) : (
          <bdi>{line.description}</bdi>
        )}
        <Text size="sm" c="dimmed">
          <Text span size="sm" hiddenFrom="sm">
            {formats.quantity(line.quantity)} ×{' '}
          </Text>
          {[t(`lineKind.${line.kind}`), line.sku].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        {formats.quantity(line.quantity)}
      </Table.Td>
      {priced && (
        <Table.Td ta="end" visibleFrom="sm">
          {formats.money(line.unitPrice, order.currency)}
        </Table.Td>
      )}
      {priced && <Table.Td ta="end">{formats.money(line.total, order.currency)}</Table.Td>}
      {editable && (
        <Table.Td>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('orders.removeLine', { what: line.description })}
            onClick={() => onOpen('remove', line)}
          >
            <Icon name="remove" size={16} />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
