/** What suppliers answered, line by line: the cheapest and the fastest are marked, in colour and in words, and are ordered from here. */
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import type { FilesOwner } from '../../../kernel/files/files.ts';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { AnchorLink } from '../../../kernel/links.tsx';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { AwardDocument, CloseAskingDocument } from '../generated/documents.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { Answer } from './Answer.tsx';
import classes from './Compare.module.css';
import type { Asked, ComparedLine, Comparison, Offer } from './comparison.ts';
import { useComparison, useRefreshComparison } from './comparison.ts';

const route = getRouteApi('/purchasing/quotations/$id');

export function Compare() {
  const { id } = route.useParams();
  const comparison = useComparison(id);
  if (comparison.data) return <Page comparison={comparison.data} />;
  if (comparison.error) return <Refusal error={comparison.error} onRepeat={() => void comparison.refetch()} />;
  return comparison.isPending ? <Skeleton height={320} /> : <Gone />;
}

type Supplier = Asked['suppliers'][number];

/** What each supplier sent with its answer, and what went out to all of them. */
const filesOf = ({ suppliers, requisitionId }: Asked): FilesOwner[] => [
  ...suppliers.flatMap(({ quotationId, name }): FilesOwner[] =>
    quotationId === null ? [] : [{ type: 'QUOTATION', id: quotationId, label: name }],
  ),
  { type: 'REQUISITION', id: requisitionId },
];

function Page({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { client } = useSession();
  const { may } = useWorkshop();
  const { request } = comparison;
  const [answering, setAnswering] = useState<Supplier | null>(null);
  const [closing, setClosing] = useState(false);
  const refresh = useRefreshComparison(request.id);
  const isOpen = request.state !== 'CLOSED';
  return (
    <Screen
      title={t('purchasing.quotation.of', { when: formats.day(request.createdAt) })}
      mark={
        <Tag size="lg" color={isOpen ? 'blue' : 'gray'} data-state={request.state}>
          {t(`quotationRequestState.${request.state}`)}
        </Tag>
      }
      back={{ to: '/purchasing', search: { tab: 'quotations' }, label: t('purchasing.quotations') }}
      actions={
        isOpen &&
        may('quotation:edit') && (
          <Button variant="default" onClick={() => setClosing(true)}>
            {t('purchasing.quotation.close')}
          </Button>
        )
      }
    >
      <Stack>
        {request.ended && (
          <Alert color="gray" title={request.ended.by}>
            <bdi>{request.ended.reason}</bdi>
          </Alert>
        )}
        <AnchorLink to="/purchasing/requisitions/$id" params={{ id: request.requisitionId }}>
          {t('purchasing.quotation.toRequisition')}
        </AnchorLink>
        <Beside comparison={comparison} onAnswer={setAnswering} />
        <Files owners={filesOf(request)} />
      </Stack>
      {answering && <Answer request={request} supplier={answering} onClose={() => setAnswering(null)} />}
      {closing && (
        <ReasonDialog
          title={t('purchasing.quotation.close')}
          act={(reason, idempotencyKey) =>
            client.request(CloseAskingDocument, {
              id: request.id,
              reason,
              expectedVersion: request.version,
              idempotencyKey,
            })
          }
          refresh={refresh}
          onClose={() => setClosing(false)}
        />
      )}
    </Screen>
  );
}

interface BesideProps {
  comparison: Comparison;
  onAnswer: (supplier: Supplier) => void;
}

function Beside({ comparison, onAnswer }: BesideProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { request, lines } = comparison;
  const awarding = useAwarding(request.id);
  return (
    <>
      <Refusal error={awarding.error} onRepeat={() => void awarding.repeat()} />
      <div className={classes.compare} tabIndex={0} role="region" aria-label={t('purchasing.quotation.compare')}>
        <table aria-label={t('purchasing.quotation.compare')}>
          <thead>
            <tr>
              <th scope="col">{t('purchasing.line.description')}</th>
              {request.suppliers.map((supplier) => (
                <th key={supplier.supplierId} scope="col">
                  <Head comparison={comparison} supplier={supplier} onAnswer={onAnswer} awarding={awarding} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, offers }) => (
              <tr key={line.id} data-line={line.id}>
                <th scope="row">
                  <bdi>{line.description}</bdi>
                  <Text size="sm">
                    {formats.quantity(line.quantity)} {line.unit}
                  </Text>
                </th>
                {request.suppliers.map((supplier) => (
                  <Cell
                    key={supplier.supplierId}
                    comparison={comparison}
                    line={line}
                    offer={offers.find(({ supplierId }) => supplierId === supplier.supplierId)}
                    awarding={awarding}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Awarding = ReturnType<typeof useAwarding>;

function useAwarding(requestId: string) {
  const { client } = useSession();
  const navigate = useNavigate();
  const refresh = useRefreshComparison(requestId);
  return useAction(
    async ({ quotationId, lineIds }: { quotationId: string; lineIds: string[] | null }, idempotencyKey) =>
      (await client.request(AwardDocument, { requestId, quotationId, lineIds, idempotencyKey })).awardQuotation,
    {
      onDone: async (order) => {
        await refresh();
        if (order) await navigate({ to: '/purchasing/orders/$id', params: { id: order.id } });
      },
      onRefused: () => refresh(),
    },
  );
}

function Marks({ cheapest, fastest }: { cheapest: boolean; fastest: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {cheapest && (
        <Tag color="green" data-status="cheapest">
          {t('purchasing.quotation.cheapest')}
        </Tag>
      )}
      {fastest && (
        <Tag color="blue" data-status="fastest">
          {t('purchasing.quotation.fastest')}
        </Tag>
      )}
    </>
  );
}

interface HeadProps extends BesideProps {
  supplier: Supplier;
  awarding: Awarding;
}

/** A supplier with all that it offers. */
function Head({ comparison, supplier, onAnswer, awarding }: HeadProps) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { request, quotations } = comparison;
  const whole = quotations.find(({ supplierId }) => supplierId === supplier.supplierId);
  const isOpen = request.state !== 'CLOSED';
  return (
    <Stack gap={4} data-offer={supplier.supplierId}>
      <bdi>{supplier.name}</bdi>
      {whole ? (
        <>
          {may('inventory:cost') && <Text fw={700}>{formats.money(whole.total, request.currency)}</Text>}
          <Text size="sm">
            {t(whole.expired ? 'purchasing.quotation.expired' : 'purchasing.quotation.validUntil', {
              day: formats.day(whole.validUntil),
            })}
          </Text>
          <div>
            <Marks cheapest={whole.cheapest} fastest={whole.fastest} />
          </div>
        </>
      ) : (
        <Text size="sm">{t('purchasing.quotation.noAnswer')}</Text>
      )}
      {isOpen && may('quotation:edit') && (
        <Button size="xs" variant="default" onClick={() => onAnswer(supplier)}>
          {t(whole ? 'purchasing.quotation.answerAgain' : 'purchasing.quotation.record')}
        </Button>
      )}
      {isOpen && whole && !whole.expired && may('quotation:award') && (
        <Button
          size="xs"
          loading={awarding.pending}
          onClick={() => void awarding.run({ quotationId: whole.quotationId, lineIds: null })}
        >
          {t('purchasing.quotation.awardAll')}
        </Button>
      )}
    </Stack>
  );
}

interface CellProps {
  comparison: Comparison;
  line: ComparedLine['line'];
  offer: Offer | undefined;
  awarding: Awarding;
}

function Cell({ comparison, line, offer, awarding }: CellProps) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const { request, quotations } = comparison;
  if (!offer) return <td>–</td>;
  const expired = quotations.find(({ quotationId }) => quotationId === offer.quotationId)?.expired ?? false;
  const mayAward = request.state !== 'CLOSED' && line.purchaseOrderId === null && !expired && may('quotation:award');
  return (
    <td data-expired={expired || undefined}>
      <Stack gap={4}>
        {may('inventory:cost') && <Text>{formats.money(offer.unitCost, request.currency)}</Text>}
        {!offer.complete && (
          <Text size="sm">{t('purchasing.quotation.only', { quantity: formats.quantity(offer.quantity) })}</Text>
        )}
        {offer.deliveryDays !== null && <Text size="sm">{t('purchasing.days', { count: offer.deliveryDays })}</Text>}
        <Group gap={4}>
          <Marks cheapest={offer.cheapest} fastest={offer.fastest} />
        </Group>
        {mayAward && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('purchasing.quotation.awardOf', { what: line.description })}
            onClick={() => void awarding.run({ quotationId: offer.quotationId, lineIds: [line.id] })}
          >
            {t('purchasing.quotation.award')}
          </Button>
        )}
      </Stack>
    </td>
  );
}
