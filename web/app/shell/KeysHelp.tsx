/** The keys of what is on the screen now. */
import { Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kernel/Dialog.tsx';
import type { Key } from '../kernel/keys/keys.tsx';
import { useShownKeys } from '../kernel/keys/keys.tsx';

/** Keys that work everywhere without a screen's saying so. */
const EVERYWHERE = ['mod+S', 'ArrowDown', 'Enter', 'Escape'] as const;

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

function names(keys: string): string[] {
  const apart: Record<string, string> = {
    mod: isApple() ? '⌘' : 'Ctrl',
    alt: isApple() ? '⌥' : 'Alt',
    shift: '⇧',
    ArrowDown: '↑ ↓',
    Escape: 'Esc',
  };
  // `?` is typed with shift on some keyboards and without on others: the sign itself is what counts.
  return keys
    .replace(/^shift\+(?=[^\w])/, '')
    .split('+')
    .map((each) => apart[each] ?? each.replace(/^Digit/, ''));
}

interface KeysHelpProps {
  onClose: () => void;
  /** Shows around once more. */
  onTour: () => void;
}

export function KeysHelp({ onClose, onTour }: KeysHelpProps) {
  const { t } = useTranslation();
  const own = useShownKeys();
  const everywhere = EVERYWHERE.map((keys): Pick<Key, 'keys' | 'text'> => ({
    keys,
    text: t(`keys.everywhere.${keys.replace('+', '')}`),
  }));
  return (
    <Dialog onClose={onClose} title={t('keys.title')}>
      <Stack gap="xs">
        {[...own, ...everywhere].map(({ keys, text }) => (
          <Group key={`${keys} ${text}`} justify="space-between" wrap="nowrap" data-key={keys}>
            <Text size="sm">{text}</Text>
            <Group gap={4} wrap="nowrap">
              {names(keys).map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
        <Button mt="xs" variant="default" onClick={onTour}>
          {t('keys.tour')}
        </Button>
      </Stack>
    </Dialog>
  );
}
