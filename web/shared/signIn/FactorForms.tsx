/** With a second factor: its code, the choice between several, and setting one up. */
import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorName } from '../../../client/index.ts';
import { AuthenticatorSetUp } from './AuthenticatorSetUp.tsx';
import { CodeInput, Form } from './fields.tsx';
import type { Place } from './flow.ts';
import type { FormProps } from './PasswordForms.tsx';
import { useSubmit } from './useSubmit.ts';

type At<Name extends Place['at']> = FormProps & Pick<Extract<Place, { at: Name; step: unknown }>, 'step'>;

export function CodeForm({ flow, length, step }: At<'code'>) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(false);
  const { pending, error, submit } = useSubmit();
  const { destination } = step;
  return (
    <Form
      title={t('signIn.code.title')}
      text={destination === null ? t('signIn.code.authenticator') : t('signIn.code.sent', { destination })}
      error={error}
      length={length}
      submit={t('signIn.submit')}
      pending={pending}
      onSubmit={() => submit(() => flow.take(step.answer(code)))}
    >
      <CodeInput label={t('signIn.code.label')} value={code} onChange={setCode} autoFocus invalid={error !== null} />
      {destination === null && (
        <Anchor component="button" type="button" ta="start" aria-expanded={lost} onClick={() => setLost(!lost)}>
          {t('signIn.code.lost')}
        </Anchor>
      )}
      {lost && <Text role="status">{t('signIn.code.lostHelp')}</Text>}
    </Form>
  );
}

export function ChoiceForm({ flow, length, step }: At<'choice'>) {
  const { t } = useTranslation();
  const { pending, error, submit } = useSubmit();
  const [first, ...others] = step.options;
  const choose = (option: FactorName): void => submit(() => flow.take(step.answer(option)));
  if (first === undefined) return <Text role="alert">{t('signIn.refusal.CHALLENGE', { code: step.name })}</Text>;
  return (
    <Form
      title={t('signIn.choice.title')}
      error={error}
      length={length}
      submit={t(`signIn.choice.${first}`)}
      pending={pending}
      onSubmit={() => choose(first)}
    >
      {others.map((option) => (
        <Button key={option} variant="default" size="md" onClick={() => choose(option)}>
          {t(`signIn.choice.${option}`)}
        </Button>
      ))}
    </Form>
  );
}

export function AuthenticatorForm({ flow, length, step }: At<'authenticator'>) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('signIn.authenticator.title')}
      </Title>
      <Text>{t('signIn.authenticator.why')}</Text>
      <AuthenticatorSetUp
        length={length}
        begin={step.begin}
        confirm={(code) => flow.take(step.answer(code), 'nextCode')}
      />
    </Stack>
  );
}
