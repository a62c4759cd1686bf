/** What waits for the network, and what was refused when it was sent: nothing of it is lost, and a refusal is decided by people. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TallerError } from '../../../client/index.ts';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../kernel/access/Workshop.tsx';
import { wordsOf } from '../kernel/errors/words.ts';
import { begin, decide, discard, listen, sendAll, waiting } from '../kernel/queue/queue.ts';
import type { Waiting } from '../kernel/queue/store.ts';
import { say } from '../kernel/toasts.tsx';

/** Milliseconds: a network may be back without a word. */
const AGAIN = 15_000;

export function Outbox() {
  const { t } = useTranslation();
  const { client, signIns } = useSession();
  const { user } = useWorkshop();
  const queries = useQueryClient();
  const all = useSyncExternalStore(listen, waiting);
  const send = useEffectEvent(async () => {
    const sent = await sendAll(client);
    if (sent === 0) return;
    say(t('outbox.sent', { count: sent }));
    await queries.invalidateQueries();
  });
  useEffect(() => {
    const attempt = (): void => void send();
    void begin(user.id).then(attempt);
    addEventListener('online', attempt);
    const timer = setInterval(attempt, AGAIN);
    return () => {
      removeEventListener('online', attempt);
      clearInterval(timer);
    };
  }, [user.id, signIns]);
  if (all.length === 0) return null;
  const refused = all.filter((each) => each.refused);
  return (
    <Stack mb="sm" gap="xs" data-outbox>
      {all.length > refused.length && (
        <Alert color="yellow" role="status">
          {t('outbox.waiting', {
            labels: all
              .filter((each) => !each.refused)
              .map(({ label }) => label)
              .join(', '),
          })}
        </Alert>
      )}
      {refused.map((each) => (
        <Refused key={each.key} waiting={each} onAgain={() => void send()} />
      ))}
    </Stack>
  );
}

function Refused({ waiting: { key, label, refused }, onAgain }: { waiting: Waiting; onAgain: () => void }) {
  const { t } = useTranslation();
  const error = new TallerError(refused?.message ?? '', refused?.code ?? 'INTERNAL', refused?.info);
  return (
    <Alert color="red" role="alert" title={t('outbox.refused', { label })}>
      <Text size="sm">{wordsOf(error, t)}</Text>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={() => void decide(key, (input) => input).then(onAgain)}>
          {t('outbox.again')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void discard(key)}>
          {t('outbox.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
