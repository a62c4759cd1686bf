/** What people do about their own access: another password, an authenticator, signing out here and everywhere. */
import { Alert, Button, Divider, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthenticationError } from '../../../client/index.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { AuthenticatorSetUp } from '../signIn/AuthenticatorSetUp.tsx';
import { Form, HiddenUsername, SecretInput } from '../signIn/fields.tsx';
import { PairInputs, usePair } from '../signIn/PasswordForms.tsx';
import { useSubmit } from '../signIn/useSubmit.ts';

export function AccountButton() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" px={8} onClick={() => setOpened(true)}>
        {t('account.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('account.title')}
        closeButtonProps={{ 'aria-label': t('account.close') }}
        centered
      >
        <Account />
      </Modal>
    </>
  );
}

/** All of it, for pages that give it a place of its own. */
export function Account() {
  const { client } = useSession();
  return (
    <Stack>
      <Text c="dimmed">{client.username()}</Text>
      <ChangePassword />
      <Divider />
      <Authenticator />
      <Divider />
      <Leaving />
    </Stack>
  );
}

function ChangePassword() {
  const { t } = useTranslation();
  const { client, config } = useSession();
  const [opened, setOpened] = useState(false);
  const [saved, setSaved] = useState(false);
  const [current, setCurrent] = useState('');
  const pair = usePair();
  const { pending, error, submit } = useSubmit();
  const save = async (): Promise<void> => {
    await client.changePassword(current, pair.password).catch((thrown: unknown) => {
      // Cognito's words for it are those of the sign-in; here only one password can be wrong.
      throw isWrong(thrown) ? new WrongCurrent() : thrown;
    });
    setSaved(true);
    setOpened(false);
  };
  if (!opened)
    return (
      <Stack gap="xs">
        <div aria-live="polite">{saved && <Alert color="green">{t('account.saved')}</Alert>}</div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('account.password')}
        </Button>
      </Stack>
    );
  const wrong = error instanceof WrongCurrent;
  return (
    <Form
      title={t('account.password')}
      error={wrong ? t('account.wrongCurrent') : error}
      length={config.passwordLength}
      submit={t('account.save')}
      pending={pending}
      onSubmit={() => submit(save, pair.differ)}
    >
      <HiddenUsername value={client.username() ?? ''} />
      <SecretInput
        label={t('account.current')}
        name="current-password"
        value={current}
        onChange={setCurrent}
        autoFocus
        invalid={wrong}
      />
      <PairInputs pair={pair} length={config.passwordLength} invalid={error !== null && !wrong} />
    </Form>
  );
}

class WrongCurrent extends Error {}

const isWrong = (error: unknown): boolean =>
  error instanceof AuthenticationError && error.reason === 'WRONG_CREDENTIALS';

function Authenticator() {
  const { t } = useTranslation();
  const { client, config } = useSession();
  const queries = useQueryClient();
  const key = ['hasAuthenticator'];
  const has = useQuery({ queryKey: key, queryFn: client.hasAuthenticator, networkMode: 'always' });
  const [enrolment, setEnrolment] = useState<ReturnType<typeof client.enrolAuthenticator> | null>(null);
  const confirm = async (code: string): Promise<void> => {
    await enrolment?.confirm(code);
    queries.setQueryData(key, true);
    setEnrolment(null);
  };
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('account.authenticator')}
      </Title>
      <Text role="status">{has.data === undefined ? '' : t(has.data ? 'account.has' : 'account.hasNot')}</Text>
      {enrolment ? (
        <AuthenticatorSetUp length={config.passwordLength} begin={enrolment.begin} confirm={confirm} />
      ) : (
        <>
          {has.data && <Text c="dimmed">{t('account.replaceWarning')}</Text>}
          <Button variant="default" disabled={!has.isSuccess} onClick={() => setEnrolment(client.enrolAuthenticator())}>
            {t(has.data ? 'account.replace' : 'account.setUp')}
          </Button>
        </>
      )}
    </Stack>
  );
}

function Leaving() {
  const { t } = useTranslation();
  const { config, signOut, signOutEverywhere } = useSession();
  const [asked, setAsked] = useState(false);
  const { pending, error, submit } = useSubmit();
  return (
    <Stack gap="xs">
      <Button variant="default" onClick={signOut}>
        {t('account.signOut')}
      </Button>
      {asked ? (
        <Form
          text={t('account.everywhereWhy')}
          error={error}
          length={config.passwordLength}
          submit={t('account.confirm')}
          pending={pending}
          onSubmit={() => submit(signOutEverywhere)}
        >
          {null}
        </Form>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('account.everywhere')}
        </Button>
      )}
    </Stack>
  );
}
