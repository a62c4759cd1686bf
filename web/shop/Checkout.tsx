/** Where an order goes, and how. What it comes to, the API counts by a dry run: prices here are only what was shown. */
import { Button, Group, Radio, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { useAccount, useShop } from './account.ts';
import { goTo } from './address.ts';
import type { BasketLine } from './basket.ts';
import { emptyBasket, useBasket } from './basket.ts';
import { money } from './formats.ts';
import { Refusal } from './Refusal.tsx';

const FIELDS = ['street', 'city', 'state', 'zipCode', 'country'] as const;
type Field = (typeof FIELDS)[number];
type Address = Record<Field, string>;

const AUTOCOMPLETE: Record<Field, string> = {
  street: 'street-address',
  city: 'address-level2',
  state: 'address-level1',
  zipCode: 'postal-code',
  country: 'country',
};
const REQUIRED: readonly Field[] = ['street', 'city', 'country'];

function inputOf(lines: readonly BasketLine[], customerId: string, address: Address, method: string, note: string) {
  return {
    customerId,
    lines: lines.map(({ id, quantity, price }) => ({
      inventoryItemId: id,
      quantity: String(quantity),
      unitPrice: price,
    })),
    shippingAddress: {
      street: address.street.trim(),
      city: address.city.trim(),
      state: address.state.trim() || null,
      zipCode: address.zipCode.trim() || null,
      country: address.country.trim().toUpperCase(),
    },
    shippingMethod: method,
    note: note.trim() || null,
  };
}

type OrderInput = ReturnType<typeof inputOf>;

/** What the order would come to; asked anew when anything of it changes. */
function useTotal(input: OrderInput, enabled: boolean) {
  const { client } = useSession();
  return useQuery({
    queryKey: ['total', input.lines, input.shippingMethod],
    // The address changes no price: one that is not whole yet must not keep the total from being seen.
    queryFn: () =>
      client.placePartsOrder({
        input: { ...input, shippingAddress: { street: '-', city: '-', country: 'PE' } },
        validateOnly: true,
      }),
    enabled,
  });
}

interface Sending {
  address: Address;
  method: string;
  note: string;
}

/** What is typed, with what the shop and the account say where nothing is. */
function useSending() {
  const shop = useShop();
  const account = useAccount();
  const [typed, setTyped] = useState<Sending>({
    address: { street: '', city: '', state: '', zipCode: '', country: '' },
    method: '',
    note: '',
  });
  const methods = shop.data?.shippingMethods ?? [];
  const method = typed.method === '' ? (methods[0]?.code ?? '') : typed.method;
  const country = typed.address.country === '' ? (shop.data?.country ?? '') : typed.address.country;
  const sending: Sending = { ...typed, method, address: { ...typed.address, country } };
  const set = (change: Partial<Sending>): void => setTyped((now) => ({ ...now, ...change }));
  return { sending, set, methods, known: shop.isSuccess, customerId: account.data?.id ?? '' };
}

export function Checkout() {
  const { t, i18n } = useTranslation();
  const { client } = useSession();
  const lines = useBasket();
  const [key] = useState(() => crypto.randomUUID());
  const { sending, set, methods, known, customerId } = useSending();
  const input = inputOf(lines, customerId, sending.address, sending.method, sending.note);
  const total = useTotal(input, lines.length > 0 && sending.method !== '' && customerId !== '');
  const place = useMutation({
    mutationFn: () => client.placePartsOrder({ input, idempotencyKey: key }),
    onSuccess: (order) => {
      if (!order) return;
      emptyBasket();
      goTo({ at: 'order', id: order.id }, true);
    },
  });
  const price = (amount: string): string => money(amount, lines[0]?.currency ?? '', i18n.language);
  if (lines.length === 0) return <Text>{t('basket.empty')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!place.isPending && sending.method !== '') place.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t('checkout.title')}
        </Title>
        <AddressFields address={sending.address} set={(address) => set({ address })} />
        {known && methods.length === 0 && <Text>{t('checkout.noMethod')}</Text>}
        <Methods methods={methods} chosen={sending.method} set={(method) => set({ method })} price={price} />
        <Textarea
          label={t('checkout.note')}
          size="md"
          maxLength={500}
          autosize
          value={sending.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {place.isError && <Refusal error={place.error} />}
        {total.isError && !place.isError && <Refusal error={total.error} again={() => void total.refetch()} />}
        <Group justify="space-between">
          <Text fw={700} role="status">
            {total.data ? t('checkout.total', { total: price(total.data.total) }) : t('checkout.count')}
          </Text>
          <Button type="submit" size="md" loading={place.isPending} disabled={sending.method === ''}>
            {t('checkout.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function AddressFields({ address, set }: { address: Address; set: (address: Address) => void }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={t(`checkout.${field}`)}
          description={field === 'country' ? t('checkout.countryForm') : undefined}
          name={field}
          autoComplete={AUTOCOMPLETE[field]}
          size="md"
          required={REQUIRED.includes(field)}
          maxLength={field === 'country' ? 2 : 200}
          value={address[field]}
          onChange={(event) => set({ ...address, [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}

interface MethodsProps {
  methods: readonly { code: string; name: string; price: string }[];
  chosen: string;
  set: (code: string) => void;
  price: (amount: string) => string;
}

function Methods({ methods, chosen, set, price }: MethodsProps) {
  const { t } = useTranslation();
  if (methods.length === 0) return null;
  return (
    <Radio.Group label={t('checkout.method')} value={chosen} onChange={set} size="md">
      <Stack gap="xs" mt="xs">
        {methods.map(({ code, name, price: each }) => (
          <Radio
            key={code}
            value={code}
            label={t('checkout.methodPrice', { name: nameOf(code, name, t), price: price(each) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The way that every workshop has from the start is called by its code: here by words. */
const nameOf = (code: string, name: string, t: TFunction): string =>
  code === 'PICK_UP' && name === code ? t('checkout.pickUp') : name;
