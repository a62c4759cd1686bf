/** The whole sign-in, wherever it stands: on a page of its own, or over one whose session has ended. */
import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../client/index.ts';
import { AuthenticatorForm, ChoiceForm, CodeForm } from './FactorForms.tsx';
import type { Flow } from './flow.ts';
import { useFlow } from './flow.ts';
import { ForgotForm, NewPasswordForm, PasswordForm, ResetForm } from './PasswordForms.tsx';

interface SignInProps {
  client: TallerClient;
  length: number;
  onSignedIn: () => void;
  /** Whether only the user whose session ended can sign in. */
  fixed?: boolean;
}

export function SignIn({ client, length, onSignedIn, fixed = false }: SignInProps) {
  const { t } = useTranslation();
  const flow = useFlow(client, onSignedIn);
  const { place, notice } = flow;
  return (
    <Stack>
      <div aria-live="polite">{notice && <Alert>{t(`signIn.notice.${notice}`)}</Alert>}</div>
      <CurrentForm flow={flow} length={length} fixed={fixed} />
      {place.at !== 'password' && (
        <Button variant="default" size="md" onClick={() => flow.go({ at: 'password' })}>
          {t('signIn.back')}
        </Button>
      )}
    </Stack>
  );
}

function CurrentForm({ flow, length, fixed }: { flow: Flow; length: number; fixed: boolean }) {
  const { place } = flow;
  switch (place.at) {
    case 'password':
      return <PasswordForm flow={flow} length={length} fixed={fixed} />;
    case 'newPassword':
      return <NewPasswordForm flow={flow} length={length} step={place.step} />;
    case 'code':
      return <CodeForm flow={flow} length={length} step={place.step} />;
    case 'choice':
      return <ChoiceForm flow={flow} length={length} step={place.step} />;
    case 'authenticator':
      return <AuthenticatorForm flow={flow} length={length} step={place.step} />;
    case 'forgot':
      return <ForgotForm flow={flow} length={length} />;
    case 'reset':
      return <ResetForm flow={flow} length={length} destination={place.destination} />;
  }
}
