/** Ctrl/⌘ K: goes to a screen, or finds a customer, a vehicle, an invoice or a part by what one knows of it. */
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { useMay } from '../kernel/access/Workshop.tsx';
import { modulesFor } from '../modules.ts';
import type { Finder, Found } from './finders.ts';
import { DOINGS, FINDERS } from './finders.ts';

const [store, spotlight] = createSpotlight();

/** Milliseconds that somebody pauses before the API is asked. */
const PAUSE = 180;
const SHORTEST = 2;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Screens, and what can be done, whose words hold what was typed. */
function useCalled(typed: string) {
  const { t } = useTranslation();
  const may = useMay();
  const isCalled = ({ label }: { label: string }): boolean => plain(label).includes(plain(typed));
  const screens = modulesFor(may).map(({ name, path }) => ({ name, path, label: t(`module.${name}`) }));
  const doings = DOINGS.filter(({ permission }) => permission === null || may(permission)).map(({ name, target }) => ({
    name,
    target,
    label: t(`find.do.${name}`),
  }));
  // Unasked, the screens are enough to choose from.
  return { screens: screens.filter(isCalled), doings: typed === '' ? [] : doings.filter(isCalled) };
}

export function Find({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), PAUSE);
  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);
  const finders = FINDERS.filter(({ permission }) => may(permission));
  const results = useQueries({
    queries: finders.map(({ name, find }) => ({
      queryKey: ['find', name, asked],
      queryFn: () => find(client, asked),
      enabled: asked.length >= SHORTEST,
    })),
  });
  const { screens, doings } = useCalled(typed.trim());
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
    >
      <Spotlight.Search placeholder={t('find.placeholder')} aria-label={t('find.placeholder')} />
      <Spotlight.ActionsList>
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t('find.screens')}>
            {screens.map(({ name, path, label }) => (
              <Spotlight.Action key={name} label={label} onClick={() => void navigate({ to: path })} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {doings.length > 0 && (
          <Spotlight.ActionsGroup label={t('find.doings')}>
            {doings.map(({ name, target, label }) => (
              <Spotlight.Action key={name} label={label} onClick={() => void navigate(target)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {finders.map(({ name }, index) => (
          <Group key={name} name={name} found={results[index]?.data ?? []} />
        ))}
        {screens.length + doings.length === 0 &&
          results.every(({ data = [], isFetching }) => !isFetching && data.length === 0) && (
            <Spotlight.Empty>{t('find.nothing')}</Spotlight.Empty>
          )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Group({ name, found }: { name: Finder['name']; found: readonly Found[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (found.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t(`find.${name}`)}>
      {found.map(({ id, label, description, target }) => (
        <Spotlight.Action key={id} label={label} description={description} onClick={() => void navigate(target)} />
      ))}
    </Spotlight.ActionsGroup>
  );
}
