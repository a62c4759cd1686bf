/** Whether a series' numbers are whole: read number by number, with how far it is. */
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { Tag } from '../../kernel/Tag.tsx';
import type { BillingSeriesQuery } from './generated/documents.ts';
import { AuditNumbersDocument, BillingSeriesDocument } from './generated/documents.ts';

interface Found {
  looked: number;
  voided: number;
  wrong: string[];
  done: boolean;
}

async function audit(client: TallerClient, series: string, onProgress: (found: Found) => void): Promise<Found> {
  let found: Found = { looked: 0, voided: 0, wrong: [], done: false };
  let nextToken: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(client, series, nextToken);
    nextToken = page?.nextToken ?? null;
    found = {
      looked: found.looked + (page?.expected ?? 0),
      voided: found.voided + (page?.voided ?? 0),
      wrong: [...found.wrong, ...(page?.missing ?? []), ...(page?.duplicated ?? []), ...(page?.unexpected ?? [])].map(
        String,
      ),
      done: nextToken === null,
    };
    onProgress(found);
  } while (nextToken !== null);
  return found;
}

const ask = async (client: TallerClient, series: string, nextToken: string | null) =>
  (await client.request(AuditNumbersDocument, { series, nextToken })).numberingAudit;

type Series = NonNullable<BillingSeriesQuery['invoiceSeries']>[number];

export function Numbering() {
  const { client } = useSession();
  const series = useQuery({
    queryKey: ['series'],
    queryFn: async () => (await client.request(BillingSeriesDocument)).invoiceSeries ?? [],
  });
  return (
    <Stack maw={760}>
      <Refusal error={series.error} onRepeat={() => void series.refetch()} />
      {(series.data ?? [])
        .filter(({ kind }) => kind !== 'PURCHASE_ORDER' && kind !== 'PARTS_ORDER')
        .map((each) => (
          <OneSeries key={each.prefix} series={each} />
        ))}
    </Stack>
  );
}

/** How much of a series is left, and whether its numbers are whole. */
function OneSeries({ series }: { series: Series }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const formats = useFormats();
  const [found, setFound] = useState<Found | null>(null);
  const auditing = useAction((prefix: string) => audit(client, prefix, setFound));
  const kind = series.documentType ? t(`documentType.${series.documentType}`) : t(`invoiceKind.${series.kind}`);
  return (
    <Card withBorder component="section" aria-label={series.prefix} data-series={series.prefix}>
      <Stack gap="xs">
        <Group justify="space-between">
          <div>
            <Title order={2} size="h4">
              {series.prefix}
            </Title>
            <Text size="sm">
              {kind} · {t('billing.next', { next: formats.whole(series.next) })}
            </Text>
          </div>
          <Group>
            {(series.low || series.expired) && (
              <Tag color="red" size="lg">
                {t(series.expired ? 'billing.seriesExpired' : 'billing.seriesLow')}
              </Tag>
            )}
            <Text>{t('billing.remaining', { remaining: formats.whole(series.remaining) })}</Text>
            <Button variant="default" loading={auditing.pending} onClick={() => void auditing.run(series.prefix)}>
              {t('billing.audit')}
            </Button>
          </Group>
        </Group>
        <Refusal error={auditing.error} onRepeat={() => void auditing.repeat()} />
        {found && <Verdict found={found} />}
      </Stack>
    </Card>
  );
}

function Verdict({ found }: { found: Found }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { looked, voided, wrong, done } = found;
  return (
    <Alert color={wrong.length === 0 ? 'green' : 'red'} role="status" data-numbering={done ? 'done' : 'running'}>
      <Text size="sm">
        {t('billing.looked', { count: looked, looked: formats.whole(looked), voided: formats.whole(voided) })}
      </Text>
      {done && (
        <Text size="sm" fw={600}>
          {wrong.length === 0 ? t('billing.whole') : t('billing.notWhole', { numbers: wrong.join(', ') })}
        </Text>
      )}
    </Alert>
  );
}
