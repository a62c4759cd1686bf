/** What the API refused, in words; what did not arrive can be tried again. */
import { Alert, Button, Stack } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { NetworkError, TallerError } from '../../client/index.ts';

export function wordsOf(error: unknown, t: TFunction): string {
  if (error instanceof NetworkError) return t('refusal.unreachable');
  if (!(error instanceof TallerError)) return t('refusal.other');
  const field = typeof error.info['field'] === 'string' ? error.info['field'] : '';
  return t([`refusal.${error.code}.${field.replaceAll('.', '_')}`, `refusal.${error.code}.any`, 'refusal.other']);
}

export function Refusal({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert">
      <Stack gap="xs" align="start">
        {wordsOf(error, t)}
        {again && (
          <Button variant="default" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
