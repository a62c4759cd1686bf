/** What a closed count has still to book: one touch, however many calls it takes; each is repeated without harm. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { say } from '../../../kernel/toasts.tsx';
import { ITEMS_KEY } from '../items.ts';
import type { CountLine, Lines } from './lines.ts';
import { differing, partsToSettle } from './lines.ts';
import type { Count } from './useCount.ts';

interface SettleProps {
  count: Count;
  lines: Lines;
  onSettled: (lines: readonly CountLine[]) => void;
}

export function Settle({ count, lines, onSettled }: SettleProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [running, setRunning] = useState(false);
  const action = useAction((itemIds: string[], idempotencyKey) =>
    client.settleCount({ id: count.id, itemIds, idempotencyKey }),
  );
  const all = differing(lines).length;
  const left = partsToSettle(lines).flat().length;
  const settle = async (): Promise<void> => {
    setRunning(true);
    let refused = false;
    for (const part of partsToSettle(lines)) {
      const settled = await action.run(part);
      refused = !settled;
      if (!settled) break;
      onSettled(settled.items);
    }
    setRunning(false);
    if (!refused) say(t('count.bookedNow'));
    await queries.invalidateQueries({ queryKey: ITEMS_KEY });
  };
  if (all === 0) return <Text role="status">{t('count.allEven')}</Text>;
  if (left === 0 && !running)
    return (
      <Text role="status" data-settled={all}>
        {t('count.booked', { count: all })}
      </Text>
    );
  return (
    <Alert color="blue" role="status" data-to-settle={left}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text>{t('count.toBook', { count: left })}</Text>
          <Button loading={running} onClick={() => void settle()}>
            {t('count.book')}
          </Button>
        </Group>
        {running && <Progress value={(100 * (all - left)) / all} aria-label={t('count.book')} />}
        <Refusal error={action.error} onRepeat={() => void settle()} />
      </Stack>
    </Alert>
  );
}
