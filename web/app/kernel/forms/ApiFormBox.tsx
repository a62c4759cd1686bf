/** The form around its fields: Ctrl/⌘ S saves, a refusal stands above the buttons, and leaving it changed asks. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../access/Workshop.tsx';
import { Refusal } from '../errors/Refusal.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { ApiForm } from './useApiForm.ts';
import type { FormValue } from './values.ts';

interface ApiFormBoxProps<Names extends string> {
  api: ApiForm<Names>;
  /** What the fields are called, for what others changed in them. */
  labels: Readonly<Record<Names, string>>;
  /** A value as the form shows it, where it is not what it holds; null for as it is. */
  told?: ((name: Names, value: FormValue) => string | null) | undefined;
  submit: string;
  onCancel?: () => void;
  children: ReactNode;
}

export function ApiFormBox<Names extends string>(props: ApiFormBoxProps<Names>) {
  const { api, labels, told, submit, onCancel, children } = props;
  const { t } = useTranslation();
  const ref = useRef<HTMLFormElement>(null);
  // Of a form under a dialog nobody means that it be saved.
  const isMeant = (): boolean =>
    document.querySelector('[role=dialog]') === null || !!ref.current?.closest('[role=dialog]');
  useHotkeys([['mod+S', () => isMeant() && void api.submit()]], []);
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
        {api.stale && <StaleNotice api={api} labels={labels} told={told} />}
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

type StaleNoticeProps<Names extends string> = Pick<ApiFormBoxProps<Names>, 'api' | 'labels' | 'told'>;

/** What somebody else changed while one wrote: told, and where both changed the same, decided. */
function StaleNotice<Names extends string>({ api, labels, told }: StaleNoticeProps<Names>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { last, theirs } = api.stale ?? { last: null, theirs: [] };
  const said = (name: Names, value: FormValue): string => {
    const words = told?.(name, value) ?? null;
    if (words !== null) return words;
    if (typeof value === 'boolean') return t(value ? 'field.yes' : 'field.no');
    return (Array.isArray(value) ? value.join(', ') : value) || '–';
  };
  return (
    <Alert
      color="yellow"
      role="alert"
      title={
        last === null ? t('stale.title') : t('stale.titleBy', { name: last.name, at: formats.dayAndTime(last.at) })
      }
      data-stale
    >
      <Stack gap="xs">
        {theirs.map(({ name, value, mine }) => (
          <Group key={name} justify="space-between" wrap="nowrap" align="start">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {mine === null
                ? t('stale.theirs', { field: labels[name], value: said(name, value) })
                : t('stale.both', { field: labels[name], value: said(name, value), mine: said(name, mine) })}
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
