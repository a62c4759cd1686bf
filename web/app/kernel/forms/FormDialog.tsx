/** A form over the page: closing it changed asks, however it is closed. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog.tsx';
import { ApiFormBox } from './ApiFormBox.tsx';
import type { ApiForm } from './useApiForm.ts';

interface FormDialogProps<Names extends string> {
  api: ApiForm<Names>;
  title: string;
  labels: Readonly<Record<Names, string>>;
  submit: string;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog<Names extends string>({
  api,
  title,
  labels,
  submit,
  onClose,
  children,
}: FormDialogProps<Names>) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    if (api.mayLeave()) onClose();
    else setAsking(true);
  };
  return (
    <Dialog onClose={close} title={title} size="lg">
      <ApiFormBox api={api} labels={labels} submit={submit} onCancel={close}>
        {children}
      </ApiFormBox>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={t('leave.title')} withCloseButton={false} zIndex={300}>
          <Stack>
            <Text>{t('leave.why')}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('leave.leave')}
              </Button>
              <Button data-autofocus onClick={() => setAsking(false)}>
                {t('leave.stay')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Dialog>
  );
}
