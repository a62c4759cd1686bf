/** What the workshop wants to know of who has just signed up, before they order. */
import { Alert, Button, Checkbox, Container, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/SessionProvider.tsx';
import { ACCOUNT_KEY } from './account.ts';
import { Refusal } from './Refusal.tsx';

/** As the API takes it: the country's code, and nothing but digits behind it. */
const PHONE = /^\+\d{8,15}$/;
const dialled = (typed: string): string => typed.replaceAll(/[\s().-]/g, '');

interface Typed {
  name: string;
  phone: string;
  address: string;
  notified: boolean;
}

function useOpening() {
  const { client } = useSession();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ name, phone, address, notified }: Typed) =>
      client.openShopAccount({
        input: { name, phone: dialled(phone) || null, address: address.trim() || null, notified },
        idempotencyKey: key,
      }),
    onSuccess: (account) => queries.setQueryData(ACCOUNT_KEY, account),
  });
}

export function OpenAccount() {
  const { t } = useTranslation();
  const open = useOpening();
  const [typed, setTyped] = useState<Typed>({ name: '', phone: '', address: '', notified: true });
  const [wrongPhone, setWrongPhone] = useState(false);
  const submit = (): void => {
    const wrong = typed.phone.trim() !== '' && !PHONE.test(dialled(typed.phone));
    setWrongPhone(wrong);
    if (!wrong && !open.isPending) open.mutate(typed);
  };
  return (
    <Container size="xs" p={0}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Title order={2} size="h3">
            {t('account.title')}
          </Title>
          <Text>{t('account.why')}</Text>
          <Fields typed={typed} set={(change) => setTyped({ ...typed, ...change })} wrongPhone={wrongPhone} />
          {wrongPhone && (
            <Alert color="red" role="alert">
              {t('refusal.VALIDATION.input_phone')}
            </Alert>
          )}
          {open.isError && !wrongPhone && <Refusal error={open.error} />}
          <Button type="submit" size="md" loading={open.isPending}>
            {t('account.submit')}
          </Button>
        </Stack>
      </form>
    </Container>
  );
}

interface FieldsProps {
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  wrongPhone: boolean;
}

function Fields({ typed, set, wrongPhone }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('account.name')}
        name="name"
        autoComplete="name"
        size="md"
        required
        maxLength={200}
        autoFocus
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('account.phone')}
        description={t('account.phoneForm')}
        name="tel"
        type="tel"
        autoComplete="tel"
        size="md"
        value={typed.phone}
        error={wrongPhone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <TextInput
        label={t('account.address')}
        name="address"
        autoComplete="street-address"
        size="md"
        maxLength={300}
        value={typed.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <Checkbox
        label={t('account.notified')}
        size="md"
        checked={typed.notified}
        onChange={(event) => set({ notified: event.currentTarget.checked })}
      />
    </>
  );
}
