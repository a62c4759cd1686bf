/** What waits for whoever looks: on a phone, one tap says yes. */
import { Button, Card, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { AnchorLink } from '../../../kernel/links.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { useLive } from '../../../kernel/live/useLive.ts';
import { say } from '../../../kernel/toasts.tsx';
import type { RequisitionRowFragment as Row } from '../generated/documents.ts';
import { ApproveRequisitionDocument, RequisitionListDocument } from '../generated/documents.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { REQUISITIONS_KEY, useRefreshRequisition } from './requisition.ts';

const PAGE = 30;
export const WAITING_KEY = [...REQUISITIONS_KEY, 'waiting'] as const;

export function Approvals() {
  const { t } = useTranslation();
  const { client } = useSession();
  const list = useList(
    WAITING_KEY,
    async (nextToken) =>
      (await client.request(RequisitionListDocument, { waitingForMe: true, limit: PAGE, nextToken })).requisitions,
  );
  useLive((live, options) => live.onRequisitionChanged({}, options), 'approvals', [WAITING_KEY]);
  if (list.loading) return <Skeleton height={160} />;
  return (
    <Stack maw={640}>
      <Refusal error={list.error} onRepeat={list.again} />
      {list.rows.length === 0 && list.error === null && (
        <Text role="status">{t('purchasing.requisition.noneWaits')}</Text>
      )}
      {list.rows.map((row) => (
        <OneToApprove key={row.id} row={row} />
      ))}
      {list.hasMore && (
        <Button variant="default" loading={list.loadingMore} onClick={list.more}>
          {t('list.more')}
        </Button>
      )}
    </Stack>
  );
}

function OneToApprove({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { formats, may } = useWorkshop();
  const [rejecting, setRejecting] = useState(false);
  const refresh = useRefreshRequisition(row.id);
  const approving = useAction(
    // The version that is on the screen: what changed meanwhile is looked at again.
    (expectedVersion: number, idempotencyKey) =>
      client.request(ApproveRequisitionDocument, { id: row.id, expectedVersion, idempotencyKey }),
    {
      onDone: async () => {
        say(t('purchasing.requisition.approved', { name: row.requestedBy }));
        await refresh();
      },
      onRefused: () => refresh(),
    },
  );
  return (
    <Card withBorder component="article" data-waits={row.id} aria-label={row.requestedBy}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <AnchorLink to="/purchasing/requisitions/$id" params={{ id: row.id }} fw={600}>
            <bdi>{row.requestedBy}</bdi>
          </AnchorLink>
          {may('inventory:cost') && (
            <Text fw={700} fz={24}>
              {formats.money(row.total, row.currency)}
            </Text>
          )}
        </Group>
        <Text size="sm">
          {[
            t('purchasing.requisition.lineCount', { count: row.lineCount }),
            row.neededBy && t('purchasing.requisition.neededOn', { day: formats.day(row.neededBy) }),
            formats.dayAndTime(row.submittedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Refusal error={approving.error} onRepeat={() => void approving.repeat()} />
        <Group grow>
          <Button size="lg" variant="default" onClick={() => setRejecting(true)}>
            {t('purchasing.requisition.reject')}
          </Button>
          <Button size="lg" loading={approving.pending} onClick={() => void approving.run(row.version)}>
            {t('purchasing.requisition.approve')}
          </Button>
        </Group>
      </Stack>
      {rejecting && <RejectDialog row={row} onClose={() => setRejecting(false)} />}
    </Card>
  );
}
