/** How a delivery ends: with whoever took it, or with a reason. Both are checked before they are kept: the server may hear of them late. */
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kernel/Dialog.tsx';
import { here } from './position.ts';
import { Signature } from './Signature.tsx';
import type { Done } from './useDriving.ts';

interface EndProps {
  id: string;
  label: string;
  onDone: (done: Done) => void;
  onClose: () => void;
}

const HAS_LETTER = /[\p{L}\p{N}]/u;
const [MAX_NAME, MAX_DOCUMENT, MAX_NOTE, MAX_REASON] = [200, 40, 500, 300];

/** With the moment and the place of now. What was left empty is left out. */
async function proofOf(name: string, said: { document: string; note: string; signature: string }) {
  const at = new Date().toISOString();
  const [receiverDocument, note] = [said.document.trim(), said.note.trim()];
  return {
    receiverName: name.trim(),
    at,
    ...(receiverDocument === '' ? {} : { receiverDocument }),
    ...(note === '' ? {} : { note }),
    ...(said.signature === '' ? {} : { signature: said.signature }),
    ...(await here()),
  };
}

export function ProofDialog({ id, label, onDone, onClose }: EndProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [document, setDocument] = useState('');
  const [note, setNote] = useState('');
  const [signature, setSignature] = useState('');
  const [asked, setAsked] = useState(false);
  const isNamed = HAS_LETTER.test(name);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (isNamed)
      onDone({
        kind: 'completeDelivery',
        label,
        input: { id, input: await proofOf(name, { document, note, signature }) },
      });
  };
  return (
    <Dialog onClose={onClose} title={t('deliveries.done')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <TextInput
            label={t('deliveries.receiver')}
            name="receiverName"
            size="md"
            withAsterisk
            data-autofocus
            maxLength={MAX_NAME}
            error={asked && !isNamed && t('field.required')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('deliveries.document')}
            name="receiverDocument"
            size="md"
            maxLength={MAX_DOCUMENT}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <Signature path={signature} onChange={setSignature} />
          <Textarea
            label={t('deliveries.field.note')}
            autosize
            maxLength={MAX_NOTE}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Buttons onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

export function FailDialog({ id, label, onDone, onClose }: EndProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isSaid = reason.trim() !== '';
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!isSaid) return;
    const at = new Date().toISOString();
    const position = await here();
    onDone({
      kind: 'failDelivery',
      label,
      input: { id, reason: reason.trim(), at, ...(position ? { position } : {}) },
    });
  };
  return (
    <Dialog onClose={onClose} title={t('deliveries.failed')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <Textarea
            label={t('deliveries.reason')}
            name="reason"
            size="md"
            autosize
            minRows={2}
            withAsterisk
            data-autofocus
            maxLength={MAX_REASON}
            error={asked && !isSaid ? t('field.required') : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Buttons onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}

function Buttons({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Group grow>
      <Button size="lg" variant="default" onClick={onClose}>
        {t('action.cancel')}
      </Button>
      <Button size="lg" type="submit">
        {t('action.confirm')}
      </Button>
    </Group>
  );
}
