/** The sign-in over a page whose session has ended: what stands below stays as it is. */
import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { SignIn } from './SignIn.tsx';

interface SignInDialogProps {
  opened: boolean;
  client: TallerClient;
  config: PageConfig;
  onSignedIn: () => void;
  /** Leaves what is below to nobody. */
  onOther: () => void;
}

export function SignInDialog({ opened, client, config, onSignedIn, onOther }: SignInDialogProps) {
  const { t } = useTranslation();
  const name = client.username();
  return (
    <Modal
      opened={opened}
      // Nothing below works without a session: it closes when there is one.
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.ended.title')}
      centered
      // Over drawers and dialogs of the page.
      zIndex={1000}
    >
      <Stack>
        <Text>{t('signIn.ended.why')}</Text>
        <SignIn client={client} length={config.passwordLength} onSignedIn={onSignedIn} fixed={name !== undefined} />
        {name !== undefined && (
          <Anchor component="button" type="button" onClick={onOther} style={{ overflowWrap: 'anywhere' }}>
            {t('signIn.ended.other', { name })}
          </Anchor>
        )}
      </Stack>
    </Modal>
  );
}
