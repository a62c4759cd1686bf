/** An order on its way to a document: how it would look, which kind it is, and the one touch that issues it. */
import { Button, Grid, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentType } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { isStale } from '../../kernel/errors/words.ts';
import { Pick } from '../../kernel/forms/Pick.tsx';
import { useKeys } from '../../kernel/keys/keys.tsx';
import { Screen } from '../../kernel/Screen.tsx';
import { say } from '../../kernel/toasts.tsx';
import { Gone } from '../../shell/Gone.tsx';
import { DOCUMENTS_KEY, READY_KEY } from './Billing.tsx';
import { findBuyers } from './buyers.ts';
import type { OrderToInvoiceQuery } from './generated/documents.ts';
import { IssueInvoiceDocument, OrderToInvoiceDocument } from './generated/documents.ts';
import { Paper } from './Paper.tsx';
import { SeriesNotice } from './SeriesNotice.tsx';

type Order = NonNullable<OrderToInvoiceQuery['workOrder']>;

const route = getRouteApi('/billing/order/$id');

export function InvoiceOrder() {
  const { id } = route.useParams();
  const { client } = useSession();
  const order = useQuery({
    queryKey: ['orderToInvoice', id],
    queryFn: async () => (await client.request(OrderToInvoiceDocument, { id })).workOrder,
  });
  if (order.data) return <Issue order={order.data} onStale={() => void order.refetch()} />;
  if (order.error) return <Refusal error={order.error} onRepeat={() => void order.refetch()} />;
  return order.isPending ? <Skeleton height={320} /> : <Gone />;
}

interface How {
  documentType: DocumentType | null;
  recipientId: string | null;
}

function useIssue(order: Order, how: How, onStale: () => void) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  return useAction(
    async (_input: How, idempotencyKey) =>
      (
        await client.request(IssueInvoiceDocument, {
          workOrderId: order.id,
          ...how,
          expectedVersion: order.version,
          idempotencyKey,
          validateOnly: false,
        })
      ).createInvoice,
    {
      onDone: async (invoice) => {
        if (!invoice) return;
        say(t('billing.issued', { number: invoice.number }));
        for (const warning of invoice.warnings ?? []) say(warning, 'warning');
        void queries.invalidateQueries({ queryKey: READY_KEY });
        void queries.invalidateQueries({ queryKey: DOCUMENTS_KEY });
        await navigate({ to: '/billing/$id', params: { id: invoice.id }, replace: true });
      },
      onRefused: (error) => isStale(error) && onStale(),
    },
  );
}

function Issue({ order, onStale }: { order: Order; onStale: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [how, setHow] = useState<How>({ documentType: null, recipientId: null });
  const issue = useIssue(order, how, onStale);
  const preview = useQuery({
    queryKey: ['invoicePreview', order.id, order.version, how],
    queryFn: async () =>
      (
        await client.request(IssueInvoiceDocument, {
          workOrderId: order.id,
          ...how,
          expectedVersion: order.version,
          validateOnly: true,
        })
      ).createInvoice,
    retry: false,
  });
  const send = (): void => void issue.run(how);
  useKeys([{ keys: 'mod+Enter', text: t('billing.issue'), run: send, always: true }]);
  const title = `${order.boardVehicle?.label ?? ''} · ${order.customer?.name ?? ''}`;
  return (
    <Screen title={title} back={{ to: '/billing', label: t('billing.title') }}>
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Refusal error={preview.error} onRepeat={() => void preview.refetch()} />
          {preview.data && <Paper document={preview.data} preview />}
          {preview.isPending && <Skeleton height={320} />}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Choices how={how} onChange={setHow} />
            <SeriesNotice number={preview.data?.number ?? null} />
            <Refusal error={issue.error} onRepeat={() => void issue.repeat()} />
            <Group>
              <Button size="lg" fullWidth loading={issue.pending} disabled={!preview.data} onClick={send}>
                {t('billing.issue')}
              </Button>
            </Group>
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

function Choices({ how, onChange }: { how: How; onChange: (how: How) => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { settings } = useWorkshop();
  const [recipient, setRecipient] = useState<string | null>(null);
  const types = settings?.documentTypes ?? [];
  return (
    <>
      {types.length > 0 && (
        <NativeSelect
          label={t('billing.documentType')}
          data={[
            { value: '', label: t('billing.whatFits') },
            ...types.map((value) => ({ value, label: t(`documentType.${value}`) })),
          ]}
          value={how.documentType ?? ''}
          onChange={(event) =>
            onChange({ ...how, documentType: types.find((each) => each === event.currentTarget.value) ?? null })
          }
        />
      )}
      <Pick
        name="recipient"
        label={t('billing.recipient')}
        description={t('billing.recipientWhy')}
        find={(search) => findBuyers(client, search)}
        onPick={({ id, label }) => {
          setRecipient(label);
          onChange({ ...how, recipientId: id });
        }}
      />
      {recipient && (
        <Group>
          <Text>
            <bdi>{recipient}</bdi>
          </Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setRecipient(null);
              onChange({ ...how, recipientId: null });
            }}
          >
            {t('action.remove')}
          </Button>
        </Group>
      )}
    </>
  );
}
