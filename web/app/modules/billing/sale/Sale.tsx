/** A sale over the counter, made for speed: scan, scan, pay, print, next, by the keyboard alone. */
import {
  ActionIcon,
  Button,
  Card,
  Grid,
  Group,
  Kbd,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { compare, subtract } from '../../../kernel/formats/decimals.ts';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import { Icon } from '../../../kernel/Icon.tsx';
import { useKeys } from '../../../kernel/keys/keys.tsx';
import { ButtonLink } from '../../../kernel/links.tsx';
import { Printed, PrintButton, usePaper } from '../../../kernel/print/Printed.tsx';
import { Screen } from '../../../kernel/Screen.tsx';
import { findBuyers } from '../buyers.ts';
import type { SaleItemFragment, WholeDocumentFragment } from '../generated/documents.ts';
import { SaleItemDocument, SaleItemsDocument } from '../generated/documents.ts';
import { MethodChoice } from '../MethodChoice.tsx';
import { Paper } from '../Paper.tsx';
import { SeriesNotice } from '../SeriesNotice.tsx';
import { withQuantity, without } from './basket.ts';
import type { Selling } from './useSale.ts';
import { useSale } from './useSale.ts';

export function Sale() {
  const { t } = useTranslation();
  const sale = useSale();
  return (
    <Screen title={t('sale.title')} back={{ to: '/billing', label: t('billing.title') }}>
      {sale.sold ? <Sold document={sale.sold} onNext={sale.next} /> : <Counter sale={sale} />}
    </Screen>
  );
}

function Counter({ sale }: { sale: Selling }) {
  const { t } = useTranslation();
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack>
          <ItemPick onPick={sale.add} />
          {sale.basket.length === 0 ? <Text role="status">{t('sale.empty')}</Text> : <BasketTable sale={sale} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Desk sale={sale} />
      </Grid.Col>
    </Grid>
  );
}

function ItemPick({ onPick }: { onPick: (item: SaleItemFragment) => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const optionOf = (item: SaleItemFragment) => ({
    id: item.id,
    item,
    label: item.name,
    description: `${item.sku} · ${formats.money(item.price, item.currency)}`,
    end: t('sale.inStock', { stock: `${formats.quantity(item.stock)} ${item.unit}` }),
  });
  return (
    <Pick
      name="saleItem"
      label={t('sale.what')}
      placeholder={t('sale.whatHow')}
      size="lg"
      autoFocus
      find={async (search) =>
        ((await client.request(SaleItemsDocument, { search })).inventoryItems?.items ?? []).map(optionOf)
      }
      exact={async (sku) => {
        const item = (await client.request(SaleItemDocument, { sku })).inventoryItemBySku;
        return item && optionOf(item);
      }}
      onPick={({ item }) => onPick(item)}
    />
  );
}

function BasketTable({ sale }: { sale: Selling }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table aria-label={t('sale.basket')} style={{ tableLayout: 'fixed' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('billing.what')}</Table.Th>
          <Table.Th w={110}>{t('billing.quantity')}</Table.Th>
          <Table.Th w={110} ta="end" visibleFrom="sm">
            {t('billing.price')}
          </Table.Th>
          <Table.Th w={56}>
            <VisuallyHidden>{t('action.remove')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sale.basket.map(({ item, quantity }) => (
          <Table.Tr key={item.id} data-basket={item.sku}>
            <Table.Td>
              <bdi>{item.name}</bdi>
              <Text size="sm" c="dimmed">
                {item.sku}
              </Text>
            </Table.Td>
            <Table.Td>
              <TextInput
                aria-label={t('sale.quantityOf', { what: item.name })}
                inputMode="decimal"
                value={quantity}
                error={formats.read(quantity) === null}
                onChange={(event) => sale.setBasket(withQuantity(sale.basket, item.id, event.currentTarget.value))}
              />
            </Table.Td>
            <Table.Td ta="end" visibleFrom="sm">
              {formats.money(item.price, item.currency)}
            </Table.Td>
            <Table.Td>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('sale.removeOne', { what: item.name })}
                onClick={() => sale.setBasket(without(sale.basket, item.id))}
              >
                <Icon name="remove" size={16} />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who buys, how it is paid, and what comes back. */
function Desk({ sale }: { sale: Selling }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const [method, setMethod] = useState<PaymentMethod>('CASH');
  const total = sale.basket.length === 0 ? '0' : (sale.preview.data?.total ?? '0');
  useKeys([{ keys: 'mod+Enter', text: t('sale.sell'), run: () => sale.sell(method), always: true }]);
  return (
    <Card withBorder component="section" aria-label={t('sale.desk')}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('billing.total')}
          </Title>
          <Text fw={700} fz={32} data-sale-total role="status">
            {formats.money(total)}
          </Text>
        </Group>
        <MethodChoice value={method} onChange={setMethod} />
        {method === 'CASH' && <Given total={total} />}
        <Pick
          name="buyer"
          label={t('sale.buyer')}
          description={sale.customer?.label ?? t('sale.nobody')}
          find={(search) => findBuyers(client, search)}
          onPick={({ id, label }) => sale.setCustomer({ id, label })}
        />
        <SeriesNotice number={sale.preview.data?.number ?? null} />
        <Refusal error={sale.selling.error ?? sale.preview.error} onRepeat={() => void sale.selling.repeat()} />
        <Button
          size="lg"
          disabled={sale.basket.length === 0}
          loading={sale.selling.pending}
          onClick={() => sale.sell(method)}
          rightSection={<Kbd>{t('sale.keys')}</Kbd>}
        >
          {t('sale.sell')}
        </Button>
      </Stack>
    </Card>
  );
}

/** What the customer puts on the counter, and what comes back. */
function Given({ total }: { total: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [given, setGiven] = useState('');
  const read = formats.read(given);
  const change = read !== null && compare(read, total) >= 0 ? subtract(read, total) : null;
  return (
    <Group grow align="end">
      <TextInput
        label={t('sale.given')}
        name="given"
        inputMode="decimal"
        value={given}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      <Text data-change>{change === null ? '' : t('sale.change', { change: formats.money(change) })}</Text>
    </Group>
  );
}

function Sold({ document, onNext }: { document: WholeDocumentFragment; onNext: () => void }) {
  const { t } = useTranslation();
  const control = usePaper('receipt', 'roll');
  useKeys([
    { keys: 'N', text: t('sale.next'), run: onNext },
    { keys: 'P', text: t('print.print'), run: () => print() },
  ]);
  return (
    <Stack maw={480} data-sold={document.number}>
      <Group data-no-print>
        <Button size="md" autoFocus onClick={onNext}>
          {t('sale.next')}
        </Button>
        <PrintButton {...control} />
        <ButtonLink variant="default" size="md" to="/billing/$id" params={{ id: document.id }}>
          {document.number}
        </ButtonLink>
      </Group>
      <Printed paper={control.paper}>
        <Paper document={document} />
      </Printed>
    </Stack>
  );
}
