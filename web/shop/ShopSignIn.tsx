/** The way into the shop: signing in, or signing up with a code that shows that the address is one's own. */
import { Anchor, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../client/index.ts';
import { AuthenticationError } from '../../client/index.ts';
import { otherLanguage } from '../shared/i18n.ts';
import { CodeInput, Form, HiddenUsername, UsernameInput } from '../shared/signIn/fields.tsx';
import { PairInputs, usePair } from '../shared/signIn/PasswordForms.tsx';
import { SignIn } from '../shared/signIn/SignIn.tsx';
import type { SignInPageProps } from '../shared/signIn/SignInPage.tsx';
import { useSubmit } from '../shared/signIn/useSubmit.ts';

type Step = { at: 'in' } | { at: 'up' } | { at: 'code'; email: string; password: string };

export function ShopSignIn({ client, config, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: 'in' });
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder p={{ base: 'md', xs: 'xl' }} radius="md" w="100%" maw={440}>
        <Stack>
          <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
            <Title order={1} size="h3">
              {t('title', { workshop: config.workshop })}
            </Title>
            <Button variant="subtle" color="gray" px={8} flex="none" onClick={() => void otherLanguage()}>
              {t('language')}
            </Button>
          </Group>
          {step.at === 'in' && (
            <>
              <SignIn client={client} length={config.passwordLength} onSignedIn={onSignedIn} />
              <Anchor component="button" type="button" ta="start" onClick={() => setStep({ at: 'up' })}>
                {t('signUp.offer')}
              </Anchor>
            </>
          )}
          {step.at === 'up' && <SignUpForm client={client} length={config.passwordLength} go={setStep} />}
          {step.at === 'code' && (
            <ConfirmForm client={client} length={config.passwordLength} step={step} onSignedIn={onSignedIn} />
          )}
          {step.at !== 'in' && (
            <Button variant="default" size="md" onClick={() => setStep({ at: 'in' })}>
              {t('signIn.back')}
            </Button>
          )}
        </Stack>
      </Paper>
    </Center>
  );
}

interface FormProps {
  client: TallerClient;
  length: number;
}

const isReason = (error: unknown, reason: AuthenticationError['reason']): boolean =>
  error instanceof AuthenticationError && error.reason === reason;

function SignUpForm({ client, length, go }: FormProps & { go: (step: Step) => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const pair = usePair();
  const { pending, error, submit } = useSubmit();
  const signUp = async (): Promise<void> => {
    try {
      await client.signUp(email, pair.password);
    } catch (refused) {
      // Whoever began to sign up, and left before the code came, goes on: Cognito says so of nobody else.
      if (!isReason(refused, 'USER_EXISTS')) throw refused;
      await client.resendSignUpCode(email).catch(() => {
        throw refused;
      });
    }
    go({ at: 'code', email, password: pair.password });
  };
  return (
    <Form
      title={t('signUp.title')}
      text={t('signUp.why')}
      error={error}
      length={length}
      submit={t('signUp.submit')}
      pending={pending}
      onSubmit={() => submit(signUp, pair.differ)}
    >
      <UsernameInput value={email} onChange={setEmail} autoFocus />
      <PairInputs pair={pair} length={length} invalid={isReason(error, 'WEAK_PASSWORD')} />
    </Form>
  );
}

interface ConfirmFormProps extends FormProps {
  step: Extract<Step, { at: 'code' }>;
  onSignedIn: () => void;
}

function ConfirmForm({ client, length, step: { email, password }, onSignedIn }: ConfirmFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [sentAgain, setSentAgain] = useState(false);
  const { pending, error, submit } = useSubmit();
  const confirm = async (): Promise<void> => {
    await client.confirmSignUp(email, code);
    await client.signIn(email, password);
    onSignedIn();
  };
  const again = async (): Promise<void> => {
    await client.resendSignUpCode(email);
    setSentAgain(true);
  };
  return (
    <Form
      title={t('signUp.code.title')}
      text={t('signUp.code.sentTo', { email })}
      error={error}
      length={length}
      submit={t('signUp.code.submit')}
      pending={pending}
      onSubmit={() => submit(confirm)}
    >
      <HiddenUsername value={email} />
      <CodeInput label={t('signIn.code.label')} value={code} onChange={setCode} autoFocus invalid={error !== null} />
      <Group justify="space-between">
        <Button variant="subtle" px={4} disabled={pending} onClick={() => submit(again)}>
          {t('signIn.reset.again')}
        </Button>
        <Text role="status">{sentAgain ? t('signIn.notice.codeSent') : ''}</Text>
      </Group>
    </Form>
  );
}
