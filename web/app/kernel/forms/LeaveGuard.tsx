/** Leaving what was changed and not saved asks first, within the app and when the browser's tab closes. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function LeaveGuard({ mayLeave }: { mayLeave: () => boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    // Filters and tabs of the same page lose nothing.
    shouldBlockFn: ({ current, next }) => !mayLeave() && current.pathname !== next.pathname,
    enableBeforeUnload: () => !mayLeave(),
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={t('leave.title')} withCloseButton={false}>
      <Stack>
        <Text>{t('leave.why')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => proceed?.()}>
            {t('leave.leave')}
          </Button>
          <Button data-autofocus onClick={() => reset?.()}>
            {t('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
