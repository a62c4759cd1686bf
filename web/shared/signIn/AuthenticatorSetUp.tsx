/** A secret as a QR code and as text, and the proof that the authenticator has it. */
import { Alert, Anchor, Button, Code, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthenticatorSecret } from '../../../client/index.ts';
import { usePageConfig } from '../PageConfig.tsx';
import { CodeInput, Form } from './fields.tsx';
import { wordsOf } from './refusal.ts';
import { useSubmit } from './useSubmit.ts';

/** Loaded where it is seen: few sign-ins set an authenticator up. */
const QrCode = lazy(() => import('./QrCode.tsx').then((module) => ({ default: module.QrCode })));

interface SetUpProps {
  length: number;
  begin: () => Promise<AuthenticatorSecret>;
  confirm: (code: string) => Promise<void>;
}

export function AuthenticatorSetUp({ length, begin, confirm }: SetUpProps) {
  const { t } = useTranslation();
  const key = ['authenticator', useId()];
  const secret = useQuery({
    queryKey: key,
    queryFn: begin,
    // Another call would make another secret, and what was scanned would be wrong.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
  });
  const [code, setCode] = useState('');
  const { pending, error, submit, reset } = useSubmit();
  const again = (): void => {
    setCode('');
    reset();
    void secret.refetch();
  };
  if (secret.isFetching) return <Loader mx="auto" />;
  return (
    <Form
      error={error}
      length={length}
      submit={t('signIn.authenticator.submit')}
      pending={pending}
      onSubmit={() => submit(() => confirm(code))}
    >
      {secret.error && (
        <Alert color="red" role="alert">
          {wordsOf(secret.error, t, length)}
        </Alert>
      )}
      {secret.data && <Secret secret={secret.data} />}
      <CodeInput
        label={t('signIn.authenticator.proof')}
        value={code}
        onChange={setCode}
        autoFocus
        invalid={error !== null}
      />
      <Button variant="subtle" onClick={again}>
        {t('signIn.authenticator.again')}
      </Button>
    </Form>
  );
}

/** In groups of four, as people read them. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

function Secret({ secret }: { secret: AuthenticatorSecret }) {
  const { t } = useTranslation();
  const { workshop } = usePageConfig();
  const uri = secret.uri(workshop);
  return (
    <Stack gap="xs">
      <Text>{t('signIn.authenticator.scan')}</Text>
      <Group justify="center">
        <Suspense fallback={<Loader />}>
          <QrCode content={uri} label={t('signIn.authenticator.image')} />
        </Suspense>
      </Group>
      <Text>{t('signIn.authenticator.type')}</Text>
      <Code block data-secret style={{ whiteSpace: 'normal', wordBreak: 'break-word' }}>
        {grouped(secret.secret)}
      </Code>
      <Anchor href={uri}>{t('signIn.authenticator.open')}</Anchor>
    </Stack>
  );
}
