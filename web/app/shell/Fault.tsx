/** A screen that broke: said so, and begun anew without losing the others. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Fault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" title={t('fault.title')}>
      <Stack align="start">
        <Text size="sm">{error instanceof Error ? error.message : String(error)}</Text>
        <Button variant="default" onClick={reset}>
          {t('action.repeat')}
        </Button>
      </Stack>
    </Alert>
  );
}
