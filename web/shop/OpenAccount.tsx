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

export function OpenAccount() {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [address, setAddress] = useState('');
  const [notified, setNotified] = useState(true);
  const [wrongPhone, setWrongPhone] = useState(false);
  const open = useMutation({
    mutationFn: () =>
      client.openShopAccount({
        input: { name, phone: dialled(phone) || null, address: address.trim() || null, notified },
        idempotencyKey: key,
      }),
    onSuccess: (account) => queries.setQueryData(ACCOUNT_KEY, account),
  });
  return (
    <Container size="xs" p={0}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wrong = phone.trim() !== '' && !PHONE.test(dialled(phone));
          setWrongPhone(wrong);
          if (!wrong && !open.isPending) open.mutate();
        }}
      >
        <Stack>
          <Title order={2} size="h3">
            {t('account.title')}
          </Title>
          <Text>{t('account.why')}</Text>
          <TextInput
            label={t('account.name')}
            name="name"
            autoComplete="name"
            size="md"
            required
            maxLength={200}
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('account.phone')}
            description={t('account.phoneForm')}
            name="tel"
            type="tel"
            autoComplete="tel"
            size="md"
            value={phone}
            error={wrongPhone}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <TextInput
            label={t('account.address')}
            name="address"
            autoComplete="street-address"
            size="md"
            maxLength={300}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Checkbox
            label={t('account.notified')}
            size="md"
            checked={notified}
            onChange={(event) => setNotified(event.currentTarget.checked)}
          />
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
