/** What stands around every screen: where one is, where one can go, and whether there is a network. */
import { ActionIcon, Burger, Button, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link, Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageConfig } from '../../shared/PageConfig.tsx';
import { useMay, useWorkshop } from '../kernel/access/Workshop.tsx';
import { Icon } from '../kernel/Icon.tsx';
import { KeysProvider, useKeys } from '../kernel/keys/keys.tsx';
import { Toasts } from '../kernel/toasts.tsx';
import { modulesFor } from '../modules.ts';
import { NewVersion } from './NewVersion.tsx';
import { Offline } from './Offline.tsx';
import { Outbox } from './Outbox.tsx';
import classes from './Shell.module.css';
import { useTour } from './tour/useTour.ts';

/** What few open is not loaded with every visit. */
const Find = lazy(() => import('./Find.tsx').then(({ Find: component }) => ({ default: component })));
const UserMenu = lazy(() => import('./UserMenu.tsx').then(({ UserMenu: component }) => ({ default: component })));
const KeysHelp = lazy(() => import('./KeysHelp.tsx').then(({ KeysHelp: component }) => ({ default: component })));
const Tour = lazy(() => import('./tour/Tour.tsx').then(({ Tour: component }) => ({ default: component })));

type Over = 'find' | 'user' | 'keys' | null;

export function Shell() {
  return (
    <KeysProvider>
      <Frame />
    </KeysProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isGoing = useRouterState({ select: ({ isLoading }) => isLoading });
  const [opened, menu] = useDisclosure(false);
  const [over, setOver] = useState<Over>(null);
  const navigate = useNavigate();
  const tour = useTour();
  const { close } = menu;
  useEffect(() => close(), [close, pathname]);
  useKeys([
    { keys: 'mod+K', text: t('keys.find'), run: () => setOver('find'), always: true },
    { keys: 'shift+?', text: t('keys.help'), run: () => setOver('keys') },
  ]);
  // On some keyboards the sign needs no shift.
  useHotkeys([['?', () => setOver('keys')]]);
  const away = (): void => setOver(null);
  return (
    <div className={classes.frame} data-going={isGoing || undefined}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Header opened={opened} onMenu={menu.toggle} onOver={setOver} />
      <nav
        className={classes.navigation}
        aria-label={t('shell.navigation')}
        data-opened={opened || undefined}
        data-no-print
      >
        <Navigation pathname={pathname} />
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Offline />
        <NewVersion />
        <Outbox />
        <Outlet />
      </main>
      <Toasts />
      <Suspense>
        {over === 'find' && <Find onClose={away} />}
        {over === 'user' && <UserMenu onClose={away} onKeys={() => setOver('keys')} />}
        {over === 'keys' && (
          <KeysHelp
            onClose={away}
            onTour={() => {
              away();
              tour.begin();
              void navigate({ to: '/' });
            }}
          />
        )}
        {pathname === '/' && tour.steps.length > 0 && <Tour steps={tour.steps} onEnd={tour.end} />}
      </Suspense>
    </div>
  );
}

interface HeaderProps {
  opened: boolean;
  onMenu: () => void;
  onOver: (over: Over) => void;
}

function Header({ opened, onMenu, onOver }: HeaderProps) {
  const { t } = useTranslation();
  const { workshop } = usePageConfig();
  const { user } = useWorkshop();
  return (
    <header className={classes.header} data-no-print>
      <Burger
        opened={opened}
        onClick={onMenu}
        hiddenFrom="md"
        size="sm"
        aria-label={t(opened ? 'shell.closeMenu' : 'shell.openMenu')}
        aria-expanded={opened}
      />
      <Link to="/" className={classes.name}>
        <Text fw={700} truncate>
          {workshop}
        </Text>
      </Link>
      <UnstyledButton className={classes.find} onClick={() => onOver('find')} visibleFrom="sm" data-tour="find">
        <Icon name="find" size={16} />
        <span>{t('find.open')}</span>
        <kbd>{t('find.keys')}</kbd>
      </UnstyledButton>
      <ActionIcon
        variant="default"
        size="lg"
        hiddenFrom="sm"
        aria-label={t('find.open')}
        onClick={() => onOver('find')}
      >
        <Icon name="find" />
      </ActionIcon>
      <Button
        variant="default"
        px="sm"
        data-tour="user"
        aria-label={`${initials(user.name)}, ${t('shell.user', { name: user.name })}`}
        onClick={() => onOver('user')}
      >
        {initials(user.name)}
      </Button>
    </header>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

function Navigation({ pathname }: { pathname: string }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <ul>
      {modulesFor(may).map(({ name, path, icon }) => {
        const active = path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
        return (
          <li key={name}>
            <Link to={path} className={classes.link} aria-current={active ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{t(`module.${name}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
