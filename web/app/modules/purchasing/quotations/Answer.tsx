/** What a supplier answered: its price of each line, how long it takes, and how long that holds. */
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { fieldOf, wordsOf } from '../../../kernel/errors/words.ts';
import { RecordAnswerDocument } from '../generated/documents.ts';
import type { Asked } from './comparison.ts';
import { useRefreshComparison } from './comparison.ts';

interface AnswerProps {
  request: Asked;
  supplier: Asked['suppliers'][number];
  onClose: () => void;
}

interface Typed {
  validUntil: string;
  deliveryDays: string;
  /** By the line's id; empty where it offers nothing of it. */
  costs: Readonly<Record<string, string>>;
}

function useRecording({ request, supplier, onClose }: AnswerProps) {
  const { client } = useSession();
  const formats = useFormats();
  const refresh = useRefreshComparison(request.id);
  return useAction(
    ({ validUntil, deliveryDays, costs }: Typed, idempotencyKey) => {
      const offered = Object.entries(costs).filter(([, cost]) => cost.trim() !== '');
      const days = formats.read(deliveryDays);
      const input = {
        validUntil,
        ...(days === null ? {} : { deliveryDays: Number(days) }),
        // What cannot be read is sent as it stands: the server says what is wrong with it.
        lines: offered.map(([lineId, cost]) => ({ lineId, unitCost: formats.read(cost) ?? cost })),
      };
      return client.request(RecordAnswerDocument, {
        requestId: request.id,
        supplierId: supplier.supplierId,
        input,
        idempotencyKey,
      });
    },
    {
      onDone: async () => {
        await refresh();
        onClose();
      },
    },
  );
}

export function Answer(props: AnswerProps) {
  const { request, supplier, onClose } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<Typed>({ validUntil: '', deliveryDays: '', costs: {} });
  const recording = useRecording(props);
  const field = fieldOf(recording.error);
  const wrong = (name: string): string | null => (field === name ? wordsOf(recording.error, t) : null);
  return (
    <Dialog onClose={onClose} title={supplier.name} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void recording.run(typed);
        }}
      >
        <Stack>
          <Terms typed={typed} wrong={wrong} onChange={setTyped} />
          <Text size="sm">{t('purchasing.quotation.costsHow')}</Text>
          {(request.lines ?? []).map((line) => (
            <TextInput
              key={line.id}
              name={`cost-${line.id}`}
              inputMode="decimal"
              label={`${line.description} · ${formats.quantity(line.quantity)} ${line.unit ?? ''}`}
              value={typed.costs[line.id] ?? ''}
              onChange={(event) =>
                setTyped({ ...typed, costs: { ...typed.costs, [line.id]: event.currentTarget.value } })
              }
            />
          ))}
          {field !== 'validUntil' && field !== 'deliveryDays' && (
            <Refusal error={recording.error} onRepeat={() => void recording.repeat()} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={recording.pending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface TermsProps {
  typed: Typed;
  wrong: (name: string) => string | null;
  onChange: (typed: Typed) => void;
}

/** How long it holds, and how long it takes. */
function Terms({ typed, wrong, onChange }: TermsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        type="date"
        name="validUntil"
        label={t('purchasing.quotation.holdsUntil')}
        withAsterisk
        data-autofocus
        error={wrong('validUntil')}
        value={typed.validUntil}
        onChange={(event) => onChange({ ...typed, validUntil: event.currentTarget.value })}
      />
      <TextInput
        name="deliveryDays"
        inputMode="numeric"
        label={t('purchasing.quotation.deliveryDays')}
        error={wrong('deliveryDays')}
        value={typed.deliveryDays}
        onChange={(event) => onChange({ ...typed, deliveryDays: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
