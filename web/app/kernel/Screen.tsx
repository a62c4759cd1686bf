/** What every screen begins with: its name, which is also the tab's, and what can be done on it. */
import { ActionIcon, Group, Stack, Title } from '@mantine/core';
import type { ToOptions } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageConfig } from '../../shared/PageConfig.tsx';
import { Icon } from './Icon.tsx';

interface ScreenProps {
  title: string;
  /** Beside the title, such as a state. */
  mark?: ReactNode;
  /** Where one came from: the list. */
  back?: ToOptions & { label: string };
  actions?: ReactNode;
  children: ReactNode;
}

export function Screen({ title, mark, back, actions, children }: ScreenProps) {
  const { workshop } = usePageConfig();
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${workshop}`;
  }, [title, workshop]);
  return (
    <Stack>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" miw={0}>
          {back && (
            <ActionIcon
              variant="default"
              size="lg"
              data-no-print
              aria-label={t('action.backTo', { where: back.label })}
              renderRoot={(props) => <Link {...back} {...props} />}
            >
              <Icon name="back" />
            </ActionIcon>
          )}
          <Title order={1} size="h2">
            {title}
          </Title>
          {mark}
        </Group>
        <Group gap="xs" data-no-print>
          {actions}
        </Group>
      </Group>
      {children}
    </Stack>
  );
}
