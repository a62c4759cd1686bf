import { Alert, Button, Center, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthenticationError } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';

interface SignInProps {
  client: TallerClient;
  workshop: string;
  onSignedIn: () => void;
}

export function SignIn({ client, workshop, onSignedIn }: SignInProps) {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: () => client.signIn(username.trim(), password, code === '' ? undefined : () => code.trim()),
    onSuccess: onSignedIn,
  });
  const { error } = signIn;
  const asksForCode = code !== '' || (error instanceof AuthenticationError && error.code === 'SOFTWARE_TOKEN_MFA');
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" radius="md" w="100%" maw={420}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate();
          }}
        >
          <Stack>
            <Title order={1} size="h3">
              {workshop}
            </Title>
            <UsernameInput value={username} onChange={setUsername} />
            <UserPasswordInput value={password} onChange={setPassword} />
            {asksForCode && <CodeInput value={code} onChange={setCode} />}
            {error && !(asksForCode && code === '') && (
              <Alert color="red" role="alert">
                {t(error instanceof AuthenticationError ? 'signIn.refused' : 'signIn.unreachable')}
              </Alert>
            )}
            <Button type="submit" size="md" loading={signIn.isPending}>
              {t('action.signIn')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}

interface InputProps {
  value: string;
  onChange: (value: string) => void;
}

function UsernameInput({ value, onChange }: InputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('signIn.username')}
      type="email"
      name="username"
      autoComplete="username"
      size="md"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function UserPasswordInput({ value, onChange }: InputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('signIn.password')}
      name="password"
      autoComplete="current-password"
      size="md"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function CodeInput({ value, onChange }: InputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('signIn.code')}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      size="md"
      autoFocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
