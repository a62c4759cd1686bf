/** The form around its fields: Ctrl/⌘ S saves, a refusal stands above the buttons, and leaving it changed asks. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../errors/Refusal.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { ApiForm } from './useApiForm.ts';
import type { FormValue } from './values.ts';

interface ApiFormBoxProps<Names extends string> {
  api: ApiForm<Names>;
  /** What the fields are called, for what others changed in them. */
  labels: Readonly<Record<Names, string>>;
  submit: string;
  onCancel?: () => void;
  children: ReactNode;
}

export function ApiFormBox<Names extends string>({ api, labels, submit, onCancel, children }: ApiFormBoxProps<Names>) {
  const { t } = useTranslation();
  const ref = useRef<HTMLFormElement>(null);
  useHotkeys([['mod+S', () => void api.submit()]], []);
  const { errors } = api.form;
  // What is wrong comes into view, and whoever reads with the ears is led there.
  useEffect(() => {
    if (Object.keys(errors).length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  return (
    <form
      ref={ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void api.submit();
      }}
    >
      <LeaveGuard mayLeave={api.mayLeave} />
      <Stack>
        {api.stale && <StaleNotice api={api} labels={labels} />}
        {children}
        <Refusal error={api.error} onRepeat={() => void api.submit()} />
        <Group justify="flex-end">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          <Button type="submit" loading={api.pending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const said = (value: FormValue): string => (Array.isArray(value) ? value.join(', ') : String(value)) || '–';

/** What somebody else changed while one wrote: told, and where both changed the same, decided. */
function StaleNotice<Names extends string>({ api, labels }: Pick<ApiFormBoxProps<Names>, 'api' | 'labels'>) {
  const { t } = useTranslation();
  const { by, theirs } = api.stale ?? { by: null, theirs: [] };
  return (
    <Alert
      color="yellow"
      role="alert"
      title={by === null ? t('stale.title') : t('stale.titleBy', { name: by })}
      data-stale
    >
      <Stack gap="xs">
        {theirs.map(({ name, value, mine }) => (
          <Group key={name} justify="space-between" wrap="nowrap" align="start">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {mine === null
                ? t('stale.theirs', { field: labels[name], value: said(value) })
                : t('stale.both', { field: labels[name], value: said(value), mine: said(mine) })}
            </Text>
            {mine !== null && (
              <Button size="xs" variant="default" onClick={() => api.takeTheirs(name)}>
                {t('stale.take')}
              </Button>
            )}
          </Group>
        ))}
        <Text size="sm">{t(theirs.length === 0 ? 'stale.elsewhere' : 'stale.goOn')}</Text>
      </Stack>
    </Alert>
  );
}
