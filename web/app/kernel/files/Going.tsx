/** A file on its way: how far it is, or why it did not go. */
import { Alert, Button, CloseButton, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayRepeat, wordsOf } from '../errors/words.ts';
import { UnfitFile } from './kinds.ts';
import { LostFile, RefusedFile } from './send.ts';
import type { Going as GoingFile, Sending } from './useSending.ts';

function useWhy(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof UnfitFile) return t(`files.unfit.${error.reason}`);
    if (error instanceof RefusedFile) return t(`files.refused.${error.refusal}`);
    return error instanceof LostFile ? t('files.lost') : wordsOf(error, t);
  };
}

export function Going({ file, sending }: { file: GoingFile; sending: Sending }) {
  const { t } = useTranslation();
  const why = useWhy();
  const { id, part, error } = file;
  const { name } = file.file;
  if (error !== null)
    return (
      <Alert color="red" role="alert" data-refused={name} p="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>: {why(error)}
          </Text>
          <Group gap={4} wrap="nowrap">
            {(error instanceof LostFile || mayRepeat(error)) && (
              <Button size="compact-sm" variant="default" onClick={() => sending.again(id)}>
                {t('action.repeat')}
              </Button>
            )}
            <CloseButton aria-label={t('files.forget', { name })} onClick={() => sending.forget(id)} />
          </Group>
        </Group>
      </Alert>
    );
  const percent = Math.round(part * 100);
  return (
    <div data-going={name}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{name}</bdi> · {part < 1 ? t('files.sending', { percent }) : t('files.looking')}
      </Text>
      <Progress value={percent} animated={part >= 1} aria-label={t('files.progress', { name })} />
    </div>
  );
}
