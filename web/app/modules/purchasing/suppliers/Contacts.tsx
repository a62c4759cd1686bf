/** Whom to talk to there. Orders go to the first who has an e-mail address. */
import { ActionIcon, Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { SupplierContactInputFields } from '../../../generated/inputs.ts';
import { useMay } from '../../../kernel/access/Workshop.tsx';
import { Refusal } from '../../../kernel/errors/Refusal.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { Field } from '../../../kernel/forms/Field.tsx';
import { FormDialog } from '../../../kernel/forms/FormDialog.tsx';
import { useNewForm } from '../../../kernel/forms/useApiForm.ts';
import { Icon } from '../../../kernel/Icon.tsx';
import type { WholeSupplierFragment } from '../generated/documents.ts';
import { ChangeSupplierDocument } from '../generated/documents.ts';
import { useRefreshSupplier } from './Supplier.tsx';

type Contact = WholeSupplierFragment['contacts'][number];

const NAMES = ['name', 'email', 'phone'] as const;
const inputOf = ({ name, email, phone }: Contact) => ({ name, email, phone });

export function Contacts({ supplier }: { supplier: WholeSupplierFragment }) {
  const { t } = useTranslation();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <Card withBorder component="section" aria-labelledby="supplier-contacts">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="supplier-contacts">
          {t('purchasing.contacts')}
        </Title>
        {may('supplier:update') && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('action.add')}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {supplier.contacts.length === 0 && <Text size="sm">{t('purchasing.noContacts')}</Text>}
        {supplier.contacts.map((contact, index) => (
          <OneContact key={`${index} ${contact.name}`} contact={contact} index={index} supplier={supplier} />
        ))}
      </Stack>
      {adding && <NewContact supplier={supplier} onClose={() => setAdding(false)} />}
    </Card>
  );
}

interface OneContactProps {
  contact: Contact;
  index: number;
  supplier: WholeSupplierFragment;
}

function OneContact({ contact, index, supplier }: OneContactProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const refresh = useRefreshSupplier(supplier.id);
  const removing = useAction(
    (at: number) =>
      client.request(ChangeSupplierDocument, {
        id: supplier.id,
        input: { contacts: supplier.contacts.filter((_each, place) => place !== at).map(inputOf) },
        expectedVersion: supplier.version,
      }),
    { onDone: refresh, onRefused: refresh },
  );
  return (
    <div data-contact={contact.name}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text fw={600}>
            <bdi>{contact.name}</bdi>
          </Text>
          {contact.email && (
            <Anchor href={`mailto:${contact.email}`} size="sm" display="block">
              {contact.email}
            </Anchor>
          )}
          {contact.phone && (
            <Anchor href={`tel:${contact.phone}`} size="sm" display="block">
              {contact.phone}
            </Anchor>
          )}
        </div>
        {may('supplier:update') && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('purchasing.removeContact', { name: contact.name })}
            loading={removing.pending}
            onClick={() => void removing.run(index)}
          >
            <Icon name="remove" size={16} />
          </ActionIcon>
        )}
      </Group>
      <Refusal error={removing.error} onRepeat={() => void removing.repeat()} />
    </div>
  );
}

/** A field of a contact as the API names it: `contacts.2.email`. */
const contactField = (field: string): string | null => /^contacts\.\d+\.(\w+)$/.exec(field)?.[1] ?? null;

function NewContact({ supplier, onClose }: { supplier: WholeSupplierFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshSupplier(supplier.id);
  const labels = {
    name: t('purchasing.contact.name'),
    email: t('purchasing.contact.email'),
    phone: t('purchasing.contact.phone'),
  };
  const api = useNewForm({
    fields: SupplierContactInputFields,
    names: NAMES,
    create: (contact) =>
      client.request(ChangeSupplierDocument, {
        id: supplier.id,
        input: { contacts: [...supplier.contacts.map(inputOf), contact] },
        expectedVersion: supplier.version,
      }),
    onDone: async () => {
      await refresh();
      onClose();
    },
    nameOf: contactField,
  });
  return (
    <FormDialog
      api={api}
      title={t('purchasing.newContact')}
      labels={labels}
      submit={t('action.save')}
      onClose={onClose}
    >
      <Field api={api} name="name" label={labels.name} autoFocus />
      <Field api={api} name="email" label={labels.email} />
      <Field api={api} name="phone" label={labels.phone} />
    </FormDialog>
  );
}
