/** The settings as they are stored, and forms over parts of them. */
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { WORKSHOP_KEY } from '../../kernel/access/Workshop.tsx';
import type { ApiForm } from '../../kernel/forms/useApiForm.ts';
import { useChangeForm } from '../../kernel/forms/useApiForm.ts';
import type { ChangeInput, Fields } from '../../kernel/forms/values.ts';
import { say } from '../../kernel/toasts.tsx';
import type { SettingsInput } from './parts.ts';

const SETTINGS_KEY = ['settings'] as const;
/** As this page itself saved them last. */
const SAVED_KEY = ['settingsSaved'] as const;

export function useStoredSettings() {
  const { client } = useSession();
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: () => client.settings(), staleTime: 0 });
}

/** The whole app goes by what was saved, at once. */
export function useKeepSettings(): (settings: Settings) => void {
  const queries = useQueryClient();
  return (settings) => {
    queries.setQueryData(SETTINGS_KEY, settings);
    queries.setQueryData(SAVED_KEY, settings);
    queries.setQueryData(WORKSHOP_KEY, (known: object | undefined) => known && { ...known, settings });
  };
}

type Row = Readonly<Record<string, unknown>>;

interface SettingsFormOptions<All extends Fields, Names extends keyof All & string> {
  settings: Settings;
  fields: All;
  names: readonly Names[];
  /** What the form's fields hold of the settings. */
  recordOf: (settings: Settings) => Row;
  /** What is sent, of what was changed and of how the settings stand. */
  inputOf: (change: ChangeInput<All, Names>, settings: Settings) => SettingsInput;
  nameOf?: (field: string) => string | null;
  /** A form that closes when it is saved; absent for one that stays open. */
  onClose?: () => void;
}

export function useSettingsForm<const All extends Fields, Names extends keyof All & string>(
  options: SettingsFormOptions<All, Names>,
): ApiForm<Names> {
  const { settings, fields, names, recordOf, inputOf, nameOf, onClose } = options;
  const { t } = useTranslation();
  const { client } = useSession();
  const keep = useKeepSettings();
  /** As they were when the form began, or caught up. */
  const standing = useRef(settings);
  const rowOf = (each: Settings): Row => ({ ...recordOf(each), version: each.version });
  const api = useChangeForm({
    fields,
    names,
    record: rowOf(settings),
    fresh: async () => {
      const now = await client.settings();
      if (now) standing.current = now;
      return now && rowOf(now);
    },
    change: async (change, version) =>
      // Nothing was changed: nobody else's form is to be overtaken by it.
      Object.keys(change).length === 0 && !onClose
        ? standing.current
        : client.updateSettings({
            input: inputOf(change, standing.current),
            ...(version === undefined ? {} : { expectedVersion: version }),
          }),
    goesOn: (saved) => (saved && !onClose ? rowOf(saved) : null),
    onDone: (saved) => {
      if (saved) {
        standing.current = saved;
        keep(saved);
      }
      say(t('settings.saved'));
      onClose?.();
    },
    ...(nameOf ? { nameOf } : {}),
  });
  // A logo, a tax: what stands beside the form saves the same settings.
  const { data: saved } = useQuery<Settings>({ queryKey: SAVED_KEY, queryFn: skipToken, meta: { kept: false } });
  const follow = useEffectEvent((now: Settings) => {
    if (now.version <= standing.current.version) return;
    standing.current = now;
    api.follow(rowOf(now));
  });
  useEffect(() => {
    if (saved) follow(saved);
  }, [saved]);
  return api;
}
