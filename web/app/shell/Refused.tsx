/** Something that waited and was refused: why, and what can be done about it. */
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient, WorkOrderState } from '../../../client/index.ts';
import { TallerError } from '../../../client/index.ts';
import { ALREADY_OPEN, UNCERTAIN } from '../../shared/queue/chain.ts';
import { decide, discard, goesWith, takeExisting } from '../../shared/queue/queue.ts';
import type { Kind, Waiting } from '../../shared/queue/store.ts';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { wordsOf } from '../kernel/errors/words.ts';

const Correct = lazy(() =>
  import('../modules/reception/index.ts').then(({ Correct: component }) => ({ default: component })),
);

type Over = 'change' | 'discard' | null;

/** Those that were filled in with a form: it comes again. The others are done again, or given up. */
const FORMS: readonly Kind[] = ['createCustomer', 'createVehicle', 'openOrder'];

/** What is decided is sent by itself: the outbox sees that it waits again. */
export function Refused({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const [over, setOver] = useState<Over>(null);
  const existing = useExisting(waiting);
  const { key, kind, refused } = waiting;
  const label = t(`outbox.kind.${kind}`, { label: waiting.label });
  const close = (): void => setOver(null);
  return (
    <Alert color="red" role="alert" title={t('outbox.refused', { label })} data-refused={refused?.code}>
      <Stack gap="xs">
        <Text size="sm">{useWords(waiting)}</Text>
        {existing && <Text size="sm">{existing.words}</Text>}
        <Group gap="xs">
          {existing && (
            <Button size="xs" onClick={() => void existing.take()}>
              {t(`outbox.existing.${kind}`)}
            </Button>
          )}
          {FORMS.includes(kind) && (
            <Button size="xs" variant="default" onClick={() => setOver('change')}>
              {t('outbox.changed')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void sendAgain(waiting)}>
            {t('outbox.again')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOver('discard')}>
            {t('outbox.discard')}
          </Button>
        </Group>
      </Stack>
      {over === 'discard' && <DiscardDialog label={label} of={key} onClose={close} />}
      <Suspense>{over === 'change' && <Correct waiting={waiting} onClose={close} />}</Suspense>
    </Alert>
  );
}

/** Who sends it all the same knows by now of the other order, or of what others changed. */
function sendAgain({ key, kind, known, input, refused }: Waiting): Promise<void> {
  const other = refused?.code === ALREADY_OPEN ? refused.info['existingId'] : undefined;
  if (typeof other === 'string') return decide(key, { known: [...(known ?? []), other] });
  if (kind !== 'moveOrder' || refused?.code !== 'STALE_VERSION') return decide(key);
  const { expectedVersion: _ofBefore, ...rest } = input;
  return decide(key, { input: rest });
}

function useWords({ refused }: Waiting): string {
  const { t } = useTranslation();
  const { code = 'INTERNAL', message = '', info = {} } = refused ?? {};
  if (code === ALREADY_OPEN || code === UNCERTAIN) return t(`outbox.code.${code}`);
  return wordsOf(new TallerError(message, code, info), t);
}

interface Existing {
  label: string;
  /** What else those are given that wait for it. */
  also: Readonly<Record<string, unknown>>;
  owner: string | null;
  state?: WorkOrderState;
}

/** What is there already, as far as whoever looks may read it. */
const READERS: Partial<Record<Kind, (client: TallerClient, id: string) => Promise<Existing | null>>> = {
  async createCustomer(client, id) {
    const customer = await client.customer({ id });
    return customer && { label: customer.name, also: {}, owner: null };
  },
  async createVehicle(client, id) {
    const vehicle = await client.vehicle({ id });
    if (!vehicle) return null;
    const { customer, label, make, model } = vehicle;
    // An order is in the name of the vehicle's owner.
    const also = customer ? { customerId: customer.id } : {};
    return { label: `${label} · ${make} ${model}`, also, owner: customer?.name ?? null };
  },
  async openOrder(client, id) {
    const order = await client.workOrder({ id });
    return order && { label: order.complaint ?? '', also: {}, owner: null, state: order.state };
  },
};

function useExisting({ key, kind, refused }: Waiting): { words: string; take: () => Promise<void> } | null {
  const { t } = useTranslation();
  const { client } = useSession();
  const navigate = useNavigate();
  const found = refused?.info['existingId'];
  const id = typeof found === 'string' ? found : null;
  const read = READERS[kind];
  const query = useQuery({
    queryKey: ['existing', kind, id],
    queryFn: () => (id === null || !read ? null : read(client as TallerClient, id)),
    enabled: id !== null && read !== undefined,
  });
  if (id === null || !query.data) return null;
  const { also, owner, state } = query.data;
  const label = [state && t(`workOrderState.${state}`), query.data.label].filter(Boolean).join(' · ');
  return {
    words: [t('outbox.is', { label }), owner === null ? '' : t('outbox.owner', { name: owner })].join(' ').trim(),
    take: async () => {
      await takeExisting(key, id, also);
      if (kind === 'openOrder') await navigate({ to: '/orders/$id', params: { id } });
    },
  };
}

function DiscardDialog({ label, of, onClose }: { label: string; of: string; onClose: () => void }) {
  const { t } = useTranslation();
  const others = goesWith(of).map((each) => t(`outbox.kind.${each.kind}`, { label: each.label }));
  return (
    <Modal opened onClose={onClose} title={t('outbox.discardTitle', { label })} withCloseButton={false}>
      <Stack>
        <Text>{t('outbox.discardWhy')}</Text>
        {others.length > 0 && <Text>{t('outbox.discardWith', { labels: others.join(', ') })}</Text>}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('outbox.keep')}
          </Button>
          <Button color="red" onClick={() => void discard(of)}>
            {t('outbox.discard')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
