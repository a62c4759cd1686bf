/** What waits for the network, and what was refused when it was sent: nothing of it is lost, and a refusal is decided by people. */
import { Alert, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../../shared/queue/store.ts';
import { useOutbox } from '../../shared/queue/useOutbox.ts';
import { useWorkshop } from '../kernel/access/Workshop.tsx';
import { say } from '../kernel/toasts.tsx';

const Refused = lazy(() => import('./Refused.tsx').then(({ Refused: component }) => ({ default: component })));

export function Outbox() {
  const { t } = useTranslation();
  const { user } = useWorkshop();
  const queries = useQueryClient();
  const all = useOutbox(user.id, (count) => {
    say(t('outbox.sent', { count }));
    void queries.invalidateQueries();
  });
  return all.length === 0 ? null : <Listed all={all} />;
}

function Listed({ all }: { all: readonly Waiting[] }) {
  const { t } = useTranslation();
  const refused = all.filter((each) => each.refused);
  const others = all.filter((each) => !each.refused);
  const named = others.map(({ kind, label }) => t(`outbox.kind.${kind}`, { label })).join(', ');
  return (
    <Stack mb="sm" gap="xs" data-outbox data-no-print>
      {others.length > 0 && (
        <Alert color="yellow" role="status" data-outbox-waiting>
          {t(refused.length > 0 ? 'outbox.held' : 'outbox.waiting', { labels: named })}
        </Alert>
      )}
      <Suspense>
        {refused.map((each) => (
          <Refused key={each.key} waiting={each} />
        ))}
      </Suspense>
    </Stack>
  );
}
