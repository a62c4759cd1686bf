/** With a password: signing in, choosing the first one, and another in place of one that was forgotten. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthenticationError } from '../../../client/index.ts';
import { CodeInput, Form, HiddenUsername, SecretInput, UsernameInput } from './fields.tsx';
import type { Flow, Place } from './flow.ts';
import { useSubmit } from './useSubmit.ts';

export interface FormProps {
  flow: Flow;
  /** How many characters a password needs. */
  length: number;
}

/** @param fixed whose session goes on: nobody else's can */
export function PasswordForm({ flow, length, fixed = false }: FormProps & { fixed?: boolean }) {
  const { t } = useTranslation();
  const { client, username } = flow;
  const [password, setPassword] = useState('');
  const { pending, error, submit } = useSubmit();
  return (
    <Form
      error={error}
      length={length}
      submit={t('signIn.submit')}
      pending={pending}
      onSubmit={() => submit(() => flow.take(client.beginSignIn(username, password)))}
    >
      <UsernameInput
        value={username}
        onChange={flow.setUsername}
        readOnly={fixed}
        autoFocus={!fixed && username === ''}
      />
      <SecretInput
        label={t('signIn.password')}
        name="password"
        value={password}
        onChange={setPassword}
        autoFocus={fixed || username !== ''}
        invalid={error !== null}
      />
      <Anchor component="button" type="button" ta="start" onClick={() => flow.go({ at: 'forgot' })}>
        {t('signIn.forgotten')}
      </Anchor>
    </Form>
  );
}

/** A password and its repetition. */
export function usePair() {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  return {
    password,
    differ: password === repeated ? (false as const) : t('signIn.newPassword.differ'),
    setPassword,
    repeated,
    setRepeated,
  };
}

export function PairInputs({
  pair,
  length,
  autoFocus,
  invalid,
}: {
  pair: ReturnType<typeof usePair>;
  length: number;
  autoFocus?: boolean;
  invalid: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <SecretInput
        fresh
        label={t('signIn.newPassword.label')}
        name="new-password"
        description={t('signIn.newPassword.rules', { length })}
        value={pair.password}
        onChange={pair.setPassword}
        autoFocus={autoFocus ?? false}
        invalid={invalid}
      />
      <SecretInput
        fresh
        label={t('signIn.newPassword.repeat')}
        name="repeat-password"
        value={pair.repeated}
        onChange={pair.setRepeated}
        invalid={invalid}
      />
    </>
  );
}

export function NewPasswordForm({
  flow,
  length,
  step,
}: FormProps & Pick<Extract<Place, { at: 'newPassword' }>, 'step'>) {
  const { t } = useTranslation();
  const pair = usePair();
  const { pending, error, submit } = useSubmit();
  return (
    <Form
      title={t('signIn.newPassword.title')}
      text={t('signIn.newPassword.why')}
      error={error}
      length={length}
      submit={t('signIn.newPassword.submit')}
      pending={pending}
      onSubmit={() => submit(() => flow.take(step.answer(pair.password)), pair.differ)}
    >
      <HiddenUsername value={flow.username} />
      <PairInputs pair={pair} length={length} autoFocus invalid={error !== null} />
    </Form>
  );
}

export function ForgotForm({ flow, length }: FormProps) {
  const { t } = useTranslation();
  const { pending, error, submit } = useSubmit();
  const send = async (): Promise<void> => {
    const { destination } = await flow.client.forgotPassword(flow.username);
    flow.go({ at: 'reset', destination });
  };
  return (
    <Form
      title={t('signIn.forgot.title')}
      text={t('signIn.forgot.why')}
      error={error}
      length={length}
      submit={t('signIn.forgot.submit')}
      pending={pending}
      onSubmit={() => submit(send)}
    >
      <UsernameInput value={flow.username} onChange={flow.setUsername} autoFocus />
    </Form>
  );
}

export function ResetForm({ flow, length, destination }: FormProps & { destination: string | null }) {
  const { t } = useTranslation();
  const { client, username } = flow;
  const [code, setCode] = useState('');
  const [sentAgain, setSentAgain] = useState(false);
  const pair = usePair();
  const { pending, error, submit } = useSubmit();
  const change = async (): Promise<void> => {
    await client.confirmForgotPassword(username, code, pair.password);
    flow.go({ at: 'password' }, 'passwordSet');
  };
  const again = async (): Promise<void> => {
    await client.forgotPassword(username);
    setSentAgain(true);
  };
  const weak = error instanceof AuthenticationError && error.reason === 'WEAK_PASSWORD';
  return (
    <Form
      title={t('signIn.reset.title')}
      text={destination === null ? t('signIn.reset.sent') : t('signIn.reset.sentTo', { destination })}
      error={error}
      length={length}
      submit={t('signIn.reset.submit')}
      pending={pending}
      onSubmit={() => submit(change, pair.differ)}
    >
      <HiddenUsername value={username} />
      <CodeInput
        label={t('signIn.code.label')}
        value={code}
        onChange={setCode}
        autoFocus
        invalid={error !== null && !weak}
      />
      <Group justify="space-between">
        <Button variant="subtle" px={4} disabled={pending} onClick={() => submit(again)}>
          {t('signIn.reset.again')}
        </Button>
        <Text role="status">{sentAgain ? t('signIn.notice.codeSent') : ''}</Text>
      </Group>
      <PairInputs pair={pair} length={length} invalid={weak} />
    </Form>
  );
}
