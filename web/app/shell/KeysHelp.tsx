/** The keys of what is on the screen now. */
import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const own = useShownKeys();
  const everywhere = EVERYWHERE.map((keys): Pick<Key, 'keys' | 'text'> => ({
    keys,
    text: t(`keys.everywhere.${keys.replace('+', '')}`),
  }));
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
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
      </Stack>
    </Modal>
  );
}
