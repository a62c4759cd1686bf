/** Several suppliers are asked what a requisition would cost. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { Dialog } from '../../../kernel/Dialog.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { Pick } from '../../../kernel/forms/Pick.tsx';
import { RowButton } from '../../../kernel/links.tsx';
import { AskSuppliersDocument, SupplierListDocument } from '../generated/documents.ts';
import { ASKED_KEY } from './comparison.ts';

interface Named {
  id: string;
  label: string;
}

interface Asking {
  supplierIds: string[];
  /** Empty where nobody said. */
  answerBy: string;
}

function useAsking(requisitionId: string, onClose: () => void) {
  const { client } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useAction(
    async ({ supplierIds, answerBy }: Asking, idempotencyKey) => {
      const input = { requisitionId, supplierIds, ...(answerBy === '' ? {} : { answerBy }) };
      return (await client.request(AskSuppliersDocument, { input, idempotencyKey })).createQuotationRequest;
    },
    {
      onDone: async (made) => {
        void queries.invalidateQueries({ queryKey: ASKED_KEY });
        onClose();
        if (made) await navigate({ to: '/purchasing/quotations/$id', params: { id: made.id } });
      },
    },
  );
}

function Chosen({ asked, onRemove }: { asked: readonly Named[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      {asked.map(({ id, label }) => (
        <Group key={id} justify="space-between" data-asked={id}>
          <Text fw={600}>
            <bdi>{label}</bdi>
          </Text>
          <RowButton onClick={() => onRemove(id)}>{t('action.remove')}</RowButton>
        </Group>
      ))}
    </Stack>
  );
}

export function AskSuppliers({ requisitionId, onClose }: { requisitionId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [asked, setAsked] = useState<readonly Named[]>([]);
  const [answerBy, setAnswerBy] = useState('');
  const asking = useAsking(requisitionId, onClose);
  return (
    <Dialog onClose={onClose} title={t('purchasing.quotation.ask')} size="lg">
      <Stack>
        <Pick
          name="supplier"
          label={t('purchasing.quotation.whom')}
          autoFocus
          find={async (search) =>
            ((await client.request(SupplierListDocument, { search, limit: 8 })).suppliers?.items ?? []).map(
              ({ id, name, taxId }) => ({ id, label: name, description: taxId ?? '' }),
            )
          }
          onPick={({ id, label }) => setAsked((now) => [...now.filter((each) => each.id !== id), { id, label }])}
        />
        <Chosen asked={asked} onRemove={(id) => setAsked((now) => now.filter((each) => each.id !== id))} />
        <TextInput
          type="date"
          label={t('purchasing.quotation.answerBy')}
          name="answerBy"
          value={answerBy}
          onChange={(event) => setAnswerBy(event.currentTarget.value)}
        />
        <Refusal error={asking.error} onRepeat={() => void asking.repeat()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            disabled={asked.length === 0}
            loading={asking.pending}
            onClick={() => void asking.run({ supplierIds: asked.map(({ id }) => id), answerBy })}
          >
            {t('purchasing.quotation.send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
