/** A requisition's own page: what is needed, who decided, and what can be done with it next. */
import { Button, Card, Grid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { Files } from '../../../kernel/files/LazyFiles.tsx';
import { useLive } from '../../../kernel/live/useLive.ts';
import { Screen } from '../../../kernel/Screen.tsx';
import { Tag } from '../../../kernel/Tag.tsx';
import { Gone } from '../../../shell/Gone.tsx';
import { AskSuppliers } from '../quotations/AskSuppliers.tsx';
import { Needs } from './Needs.tsx';
import { RequisitionActions } from './RequisitionActions.tsx';
import type { Requisition as Whole } from './requisition.ts';
import { requisitionKey, STATE_COLORS, useRequisition } from './requisition.ts';

const route = getRouteApi('/purchasing/requisitions/$id');

export function Requisition() {
  const { id } = route.useParams();
  const requisition = useRequisition(id);
  useLive((live, options) => live.onRequisitionChanged({ requisitionId: id }, options), id, [requisitionKey(id)]);
  if (requisition.data) return <Page requisition={requisition.data} />;
  if (requisition.error) return <Refusal error={requisition.error} onRepeat={() => void requisition.refetch()} />;
  return requisition.isPending ? <Skeleton height={320} /> : <Gone />;
}

function Page({ requisition }: { requisition: Whole }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const [asking, setAsking] = useState(false);
  const mayAsk = may('quotation:edit') && ['SUBMITTED', 'APPROVED', 'PARTLY_ORDERED'].includes(requisition.state);
  return (
    <Screen
      title={t('purchasing.requisition.of', { name: requisition.requestedBy })}
      mark={
        <Tag color={STATE_COLORS[requisition.state]} size="lg" data-state={requisition.state}>
          {t(`requisitionState.${requisition.state}`)}
        </Tag>
      }
      back={{ to: '/purchasing', search: { tab: 'requisitions' }, label: t('purchasing.requisitions') }}
      actions={
        <>
          {mayAsk && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('purchasing.quotation.ask')}
            </Button>
          )}
          <RequisitionActions requisition={requisition} />
        </>
      }
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Needs requisition={requisition} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About requisition={requisition} />
            <Decisions requisition={requisition} />
            <Files owners={[{ type: 'REQUISITION', id: requisition.id }]} />
          </Stack>
        </Grid.Col>
      </Grid>
      {asking && <AskSuppliers requisitionId={requisition.id} onClose={() => setAsking(false)} />}
    </Screen>
  );
}

function About({ requisition }: { requisition: Whole }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const rows = [
    ['requisition.neededBy', requisition.neededBy === null ? null : formats.day(requisition.neededBy)],
    ['order.supplier', requisition.supplier?.name ?? null],
    ['order.note', requisition.note],
    ['reason', requisition.reason],
    ['order.total', may('inventory:cost') ? formats.money(requisition.total, requisition.currency) : null],
  ] as const;
  return (
    <Card withBorder component="section" aria-label={t('purchasing.about')}>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} data-about={name}>
            <Text size="sm" c="dimmed">
              {t(`purchasing.${name}`)}
            </Text>
            <Text>
              <bdi>{value}</bdi>
            </Text>
          </div>
        ))}
      {requisition.unpricedLines > 0 && (
        <Text size="sm">{t('purchasing.requisition.unpriced', { count: requisition.unpricedLines })}</Text>
      )}
    </Card>
  );
}

/** Who said yes or no, and who is still asked. */
function Decisions({ requisition }: { requisition: Whole }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const decisions = requisition.decisions ?? [];
  if (decisions.length === 0 && requisition.waitingFor.length === 0) return null;
  return (
    <Card withBorder component="section" aria-labelledby="requisition-decisions" data-approvals>
      <Title order={2} size="h4" mb="xs" id="requisition-decisions">
        {t('purchasing.approvals')}
      </Title>
      <Stack gap={4}>
        {decisions.map(({ decision, by, byId, role, at, note, counts }) => (
          <Text key={`${byId} ${at}`} size="sm" {...(counts ? {} : { c: 'dimmed' })}>
            {decision === 'APPROVED' ? '✓' : '✕'}{' '}
            {t('purchasing.approvedBy', { name: by, role, when: formats.dayAndTime(at) })} <bdi>{note}</bdi>{' '}
            {!counts && t('purchasing.requisition.countsNoMore')}
          </Text>
        ))}
        {requisition.waitingFor.map(({ role, count }) => (
          <Text key={role} size="sm" fw={600}>
            {t('purchasing.missing', { count, role })}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
