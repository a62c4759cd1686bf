/** A counter sale on its way: the basket, what it comes to, and the one call that sells it. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { useScanner } from '../../../kernel/keys/scanner.ts';
import { say } from '../../../kernel/toasts.tsx';
import type { SaleItemFragment, WholeDocumentFragment } from '../generated/documents.ts';
import { SaleItemDocument, SellDocument } from '../generated/documents.ts';
import type { Basket } from './basket.ts';
import { saleOf, withItem } from './basket.ts';

/** Milliseconds that somebody pauses before the API is asked what it comes to. */
const PAUSE = 120;

export function useSale() {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const [basket, setBasket] = useState<Basket>([]);
  const [customer, setCustomer] = useState<{ id: string; label: string } | null>(null);
  const [sold, setSold] = useState<WholeDocumentFragment | null>(null);
  const add = (item: SaleItemFragment): void => setBasket((now) => withItem(now, item, formats.read));
  useScanner((code) => {
    if (sold) return;
    void client
      .request(SaleItemDocument, { sku: code })
      .then(({ inventoryItemBySku: found }) => (found ? add(found) : say(t('sale.unknown', { code }), 'warning')))
      .catch(() => say(t('sale.unknown', { code }), 'warning'));
  });
  const input = saleOf(basket, customer?.id ?? null, formats.read);
  const [asked] = useDebouncedValue(JSON.stringify(input), PAUSE);
  const preview = useQuery({
    queryKey: ['salePreview', asked],
    queryFn: async () =>
      (await client.request(SellDocument, { input: JSON.parse(asked), validateOnly: true })).createQuickSale,
    enabled: asked !== 'null' && !sold,
    retry: false,
    placeholderData: (before) => before,
  });
  const selling = useAction(
    async ({ sale, method }: { sale: NonNullable<typeof input>; method: PaymentMethod }, idempotencyKey) => {
      // What it comes to is asked once more: the basket may be newer than what is shown.
      const checked = (await client.request(SellDocument, { input: sale, validateOnly: true })).createQuickSale;
      const payment = { method, amount: checked?.total ?? '' };
      return (await client.request(SellDocument, { input: { ...sale, payment }, idempotencyKey, validateOnly: false }))
        .createQuickSale;
    },
    {
      onDone: (document) => {
        setSold(document);
        for (const warning of document?.warnings ?? []) say(warning, 'warning');
      },
    },
  );
  return {
    basket,
    setBasket,
    add,
    customer,
    setCustomer,
    preview,
    selling,
    sold,
    sell: (method: PaymentMethod) => input && void selling.run({ sale: input, method }),
    next() {
      setBasket([]);
      setCustomer(null);
      setSold(null);
      selling.reset();
    },
  };
}

export type Selling = ReturnType<typeof useSale>;
