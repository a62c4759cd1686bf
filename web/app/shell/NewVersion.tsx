/** A newer version is here: it begins when somebody says so, and never while they type. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { loadAgain, onVersion, versionNow } from '../../shared/installed/installed.ts';

export function NewVersion() {
  const { t } = useTranslation();
  const version = useSyncExternalStore(onVersion, versionNow);
  const [later, setLater] = useState<typeof version | null>(null);
  if (version === 'newest' || version === later) return null;
  return (
    <Alert color="blue" role="status" mb="sm" title={t('version.title')} data-new-version={version} data-no-print>
      <Group justify="space-between">
        <Text size="sm">{t(version === 'waiting' ? 'version.why' : 'version.replaced')}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setLater(version)}>
            {t('version.later')}
          </Button>
          <Button size="xs" onClick={loadAgain}>
            {t('version.load')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
