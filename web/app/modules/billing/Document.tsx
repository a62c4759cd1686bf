/** A document's own page: what was paid, what is left, its PDF, and the car handed over when all is settled. */
import { Alert, Button, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Icon } from '../../kernel/Icon.tsx';
import { AnchorLink } from '../../kernel/links.tsx';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { say } from '../../kernel/toasts.tsx';
import { Gone } from '../../shell/Gone.tsx';
import type { DocumentQuery } from './generated/documents.ts';
import { DocumentDocument, DocumentPdfDocument, HandOverDocument } from './generated/documents.ts';
import { Paper } from './Paper.tsx';
import { Payments } from './Payments.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { VoidDialog } from './VoidDialog.tsx';

export type Whole = NonNullable<DocumentQuery['invoice']>;

const route = getRouteApi('/billing/$id');
export const documentKey = (id: string) => ['document', id] as const;

export function Document() {
  const { id } = route.useParams();
  const { client } = useSession();
  useLive((live, options) => live.onInvoicePdfReady({ invoiceId: id }, options), id, [documentKey(id)]);
  const document = useQuery({
    queryKey: documentKey(id),
    queryFn: async () => (await client.request(DocumentDocument, { id })).invoice,
  });
  if (document.data) return <Page document={document.data} />;
  if (document.error) return <Refusal error={document.error} onRepeat={() => void document.refetch()} />;
  return document.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ document }: { document: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const [voiding, setVoiding] = useState(false);
  const { voided, workOrder } = document;
  return (
    <Screen
      title={document.number}
      mark={<StatusBadge status={document.status} size="lg" />}
      back={{ to: '/billing', search: { tab: 'documents' }, label: t('billing.documents') }}
      actions={
        <>
          {may('invoice:void') && !voided && (
            <Button variant="default" onClick={() => setVoiding(true)}>
              {t('billing.void')}
            </Button>
          )}
          <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
            {t('billing.print')}
          </Button>
          <PdfButton id={document.id} isThere={document.pdf !== null} />
        </>
      }
    >
      {voided && (
        <Alert color="red" title={t('billing.voidedBy', { name: voided.by, when: formats.dayAndTime(voided.at) })}>
          <bdi>{voided.reason}</bdi>
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper document={document} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            <Payments document={document} />
            {workOrder && (
              <Text>
                {t('billing.ofOrder')}{' '}
                <AnchorLink to="/orders/$id" params={{ id: workOrder.id }}>
                  {workOrder.boardVehicle?.label ?? workOrder.id}
                </AnchorLink>{' '}
                · {t(`workOrderState.${workOrder.state}`)}
              </Text>
            )}
            {workOrder?.nextStates.includes('DELIVERED') && <HandOver document={document} order={workOrder} />}
          </Stack>
        </Grid.Col>
      </Grid>
      {voiding && <VoidDialog document={document} onClose={() => setVoiding(false)} />}
    </Screen>
  );
}

function HandOver({ document, order }: { document: Whole; order: NonNullable<Whole['workOrder']> }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const handing = useAction(
    (version: number, idempotencyKey) =>
      client.request(HandOverDocument, { id: order.id, expectedVersion: version, idempotencyKey }),
    {
      onDone: async () => {
        say(t('billing.handedOver'));
        await queries.invalidateQueries({ queryKey: documentKey(document.id) });
      },
    },
  );
  return (
    <>
      <Button size="lg" data-no-print loading={handing.pending} onClick={() => void handing.run(order.version)}>
        {t('billing.handOver')}
      </Button>
      <Refusal error={handing.error} onRepeat={() => void handing.repeat()} />
    </>
  );
}

/** The address of a PDF works for a quarter of an hour: it is asked for when somebody wants it. */
function PdfButton({ id, isThere }: { id: string; isThere: boolean }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const open = useAction(
    async (_input: null) => (await client.request(DocumentPdfDocument, { invoiceId: id })).invoicePdfUrl,
    {
      onDone: (pdf) => {
        if (pdf) window.open(pdf.url, '_blank', 'noopener');
        else say(t('billing.noPdfYet'), 'warning');
      },
      onRefused: () => say(t('billing.noPdfYet'), 'warning'),
    },
  );
  return (
    <Button variant="default" disabled={!isThere} loading={open.pending} onClick={() => void open.run(null)}>
      PDF
    </Button>
  );
}
