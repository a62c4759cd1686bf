/** Who is signed in, and what is theirs: language, colours, keys, access. */
import { Group, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '../../shared/i18n.ts';
import { useSession } from '../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../kernel/access/Workshop.tsx';
import { Dialog } from '../kernel/Dialog.tsx';

const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

interface UserMenuProps {
  onClose: () => void;
  onKeys: () => void;
}

export function UserMenu({ onClose, onKeys }: UserMenuProps) {
  const { t } = useTranslation();
  const { status, signOut } = useSession();
  const { user } = useWorkshop();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const then = (next: () => void) => () => {
    onClose();
    next();
  };
  return (
    <Dialog onClose={onClose} title={user.name} size="sm">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {user.email} · {user.role} · <span role="status">{t(`status.${status}`)}</span>
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t('shell.colors')}
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((each) => each === value) ?? 'auto')}
          data={SCHEMES.map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
        />
        <Group gap="xs" grow>
          <Button variant="default" px={8} onClick={() => void otherLanguage()}>
            {t('language')}
          </Button>
          <Button variant="default" px={8} onClick={then(onKeys)}>
            {t('keys.title')}
          </Button>
        </Group>
        <Button variant="default" onClick={then(() => void navigate({ to: '/profile' }))}>
          {t('shell.profile')}
        </Button>
        <Button variant="default" onClick={then(signOut)}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </Dialog>
  );
}
