/** The sign-in on a page of its own. */
import { Button, Center, Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../client/index.ts';
import type { PageConfig } from '../config.ts';
import { otherLanguage } from '../i18n.ts';
import { SignIn } from './SignIn.tsx';

export interface SignInPageProps {
  client: TallerClient;
  config: PageConfig;
  onSignedIn: () => void;
}

export function SignInPage({ client, config, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder p={{ base: 'md', xs: 'xl' }} radius="md" w="100%" maw={440}>
        <Stack>
          <Group justify="space-between" align="start" wrap="nowrap" gap="xs">
            <Title order={1} size="h3">
              {config.workshop}
            </Title>
            <Button variant="subtle" color="gray" px={8} flex="none" onClick={() => void otherLanguage()}>
              {t('language')}
            </Button>
          </Group>
          <SignIn client={client} length={config.passwordLength} onSignedIn={onSignedIn} />
        </Stack>
      </Paper>
    </Center>
  );
}
