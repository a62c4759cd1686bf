/** What came on top of the goods' own cost, and whether each line has taken its share of it. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import { SettleCostDocument } from '../generated/documents.ts';
import type { Receipt } from './receipt.ts';
import { useRefreshReceipt } from './receipt.ts';

type Cost = NonNullable<Receipt['landedCosts']>[number];

const pendingOf = (costs: readonly Pick<Cost, 'pending'>[] | null | undefined): number =>
  (costs ?? []).reduce((sum, { pending }) => sum + pending, 0);

/**
 * Goes on until each line has taken its share: one call takes forty of them. Each call has a key of its own, so that what was cut off
 * goes on where it was.
 */
export async function settleAll(client: TallerClient, receiptId: string, pending: number, key: string): Promise<void> {
  let left = pending;
  for (let call = 0; left > 0; call += 1) {
    const settled = await client.request(SettleCostDocument, { receiptId, idempotencyKey: `${key}-${call}` });
    const now = pendingOf(settled.settleLandedCost?.landedCosts);
    // What takes no share any more is not asked for again and again.
    if (now >= left) return;
    left = now;
  }
}

export function LandedCosts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { may } = useWorkshop();
  const costs = receipt.landedCosts ?? [];
  if (costs.length === 0) return null;
  const pending = pendingOf(costs);
  return (
    <Card withBorder component="section" aria-labelledby="landed-costs" data-landed={costs.length}>
      <Title order={2} size="h4" mb="xs" id="landed-costs">
        {t('purchasing.landed.title')}
      </Title>
      <Stack gap="sm">
        {costs.map((cost) => (
          <OneCost key={cost.number} cost={cost} currency={receipt.currency} />
        ))}
        {pending > 0 && may('receipt:settle') && <GoOn receipt={receipt} pending={pending} />}
      </Stack>
    </Card>
  );
}

function OneCost({ cost, currency }: { cost: Cost; currency: string }) {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  const where = [
    ['inStock', cost.inStock],
    ['variance', cost.variance],
  ] as const;
  return (
    <div data-cost={cost.number}>
      <Group gap="xs">
        <Text fw={600}>{t(`landedCostKind.${cost.kind}`)}</Text>
        {may('inventory:cost') && <Text fw={600}>{formats.money(cost.amount, currency)}</Text>}
        {cost.pending > 0 && <Tag color="yellow">{t('purchasing.landed.pending', { count: cost.pending })}</Tag>}
      </Group>
      <Text size="sm">
        <bdi>{cost.description}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {t(`spreadBy.${cost.spreadBy}`)} · <bdi>{cost.by}</bdi>, {formats.dayAndTime(cost.at)}
      </Text>
      {may('inventory:cost') && (
        <Text size="sm">
          {where
            .map(([name, amount]) => `${t(`purchasing.landed.${name}`)} ${formats.money(amount, currency)}`)
            .join(' · ')}
        </Text>
      )}
    </div>
  );
}

function GoOn({ receipt, pending }: { receipt: Receipt; pending: number }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshReceipt(receipt);
  const settling = useAction((left: number, key) => settleAll(client, receipt.id, left, key), {
    onDone: () => refresh(),
    onRefused: () => refresh(),
  });
  return (
    <>
      <Refusal error={settling.error} onRepeat={() => void settling.repeat()} />
      <Group>
        <Button variant="default" loading={settling.pending} onClick={() => void settling.run(pending)}>
          {t('purchasing.landed.goOn')}
        </Button>
      </Group>
    </>
  );
}
