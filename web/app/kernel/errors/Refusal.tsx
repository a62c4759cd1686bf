/** A refusal in words, announced and brought into view; where the same call may succeed, a button repeats it. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { endsSession } from '../../../../client/index.ts';
import { mayRepeat, wordsOf } from './words.ts';

interface RefusalProps {
  error: unknown;
  onRepeat?: () => void;
}

export function Refusal({ error, onRepeat }: RefusalProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), [error]);
  // Where the session ended, a dialog over the page says so.
  if (error === null || error === undefined || endsSession(error)) return null;
  return (
    <Alert color="red" role="alert" ref={ref}>
      <Group justify="space-between">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {wordsOf(error, t)}
        </Text>
        {onRepeat && mayRepeat(error) && (
          <Button size="xs" variant="default" onClick={onRepeat}>
            {t('action.repeat')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
