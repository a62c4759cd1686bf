/** An address that leads nowhere opens the nearest list, with a word. */
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../kernel/access/Workshop.tsx';
import { say } from '../kernel/toasts.tsx';
import type { Module } from '../modules.ts';
import { modulesFor } from '../modules.ts';

/** What has no list of its own is found there. */
const FOUND_AT: Readonly<Record<string, string>> = { customers: 'reception', vehicles: 'reception' };

/** The list that an address begins with; the start page where it begins with none. */
export function nearestOf(pathname: string, modules: readonly Module[]): Module['path'] {
  const first = pathname.split('/').find((part) => part !== '') ?? '';
  return modules.find(({ path }) => path === `/${FOUND_AT[first] ?? first}`)?.path ?? '/';
}

export function useLost(): (word: string) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const may = useMay();
  return (word) => {
    say(word, 'warning');
    void navigate({ to: nearestOf(pathname, modulesFor(may)), replace: true });
  };
}

export function Lost() {
  const { t } = useTranslation();
  const lost = useLost();
  const leave = useEffectEvent(() => lost(t('lost.address')));
  useEffect(() => leave(), []);
  return null;
}
