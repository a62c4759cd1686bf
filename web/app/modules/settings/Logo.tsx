/** The logo of documents and mails: chosen, looked at before it is sent, and shown as it is there. */
import { Alert, Button, FileButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TallerClient } from '../../../../client/index.ts';
import { TallerError } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { Refusal } from '../../kernel/errors/Refusal.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { fieldOf } from '../../kernel/errors/words.ts';
import { say } from '../../kernel/toasts.tsx';
import { ACCEPTED, checkedType, UnfitFile } from './logo.ts';
import classes from './Settings.module.css';
import { useKeepSettings } from './settings.ts';

const LOGO_KEY = ['logo'] as const;

/** As text: the page's policy shows pictures of its own alone. */
const asText = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(picture);
  });

async function read(client: TallerClient): Promise<string | null> {
  const url = await client.logoUrl();
  if (!url) return null;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the logo answered ${response.status}`);
  return asText(await response.blob());
}

/** @throws UnfitFile where it does not go, TallerError where the API refuses it */
async function upload(client: TallerClient, file: File): Promise<Settings | null> {
  const type = await checkedType(file);
  const form = await client.createLogoUpload({ type });
  if (!form) throw new UnfitFile('store');
  if (file.size > form.maximumBytes) throw new UnfitFile('size', form.maximumBytes);
  const body = new FormData();
  for (const { name, value } of form.fields) body.append(name, value);
  body.append('file', file);
  const { ok } = await fetch(form.url, { method: 'POST', body });
  if (!ok) throw new UnfitFile('store');
  return client.updateSettings({ input: { logoKey: form.key } });
}

export function Logo({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const queries = useQueryClient();
  const keep = useKeepSettings();
  const acting = useAction(
    // Files look alike as JSON: each choice is told from the one before by its id.
    ({ file }: { id: string; file: File | null }) =>
      file ? upload(client, file) : client.updateSettings({ input: { logoKey: null } }),
    {
      onDone: async (saved) => {
        if (saved) keep(saved);
        say(t('settings.saved'));
        await queries.invalidateQueries({ queryKey: LOGO_KEY });
      },
    },
  );
  const choose = (file: File | null): void => void acting.run({ id: crypto.randomUUID(), file });
  return (
    <Stack gap="sm" data-setting="logoKey">
      <Group align="center">
        <Picture settings={settings} />
        <Stack gap="xs" style={{ flex: '1 1 220px' }}>
          <Text size="sm">{t('settings.logo.why')}</Text>
          <Group gap="xs">
            <FileButton
              accept={ACCEPTED}
              inputProps={{ name: 'logo', 'aria-label': t('settings.logo.choose') }}
              onChange={(file) => file && choose(file)}
            >
              {(props) => (
                <Button {...props} variant="default" loading={acting.pending}>
                  {t(settings.hasLogo ? 'settings.logo.other' : 'settings.logo.choose')}
                </Button>
              )}
            </FileButton>
            {settings.hasLogo && (
              <Button variant="default" disabled={acting.pending} onClick={() => choose(null)}>
                {t('action.remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </Group>
      <Why error={acting.error} onRepeat={() => void acting.repeat()} />
    </Stack>
  );
}

function Picture({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const logo = useQuery({
    queryKey: LOGO_KEY,
    queryFn: () => read(client),
    enabled: settings.hasLogo,
    // What its address leads to is kept here, not the address, which ends.
    staleTime: Infinity,
  });
  if (logo.error) return <Refusal error={logo.error} onRepeat={() => void logo.refetch()} />;
  if (settings.hasLogo && logo.isPending) return <Skeleton w={160} h={100} />;
  return (
    <div className={classes.logo} data-logo={settings.hasLogo && logo.data ? 'shown' : 'none'}>
      {settings.hasLogo && logo.data ? (
        <img src={logo.data} alt={t('settings.logo.alt', { name: settings.displayName })} />
      ) : (
        <span>{t('settings.logo.none')}</span>
      )}
    </div>
  );
}

/** What the server says of a file that looked right from here. */
function refusedFile(error: unknown): UnfitFile | null {
  if (!(error instanceof TallerError) || error.code !== 'VALIDATION' || fieldOf(error) !== 'logoKey') return null;
  const { maximum } = error.info;
  return typeof maximum === 'number' ? new UnfitFile('pixels', maximum) : new UnfitFile('content');
}

function Why({ error, onRepeat }: { error: unknown; onRepeat: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const unfit = error instanceof UnfitFile ? error : refusedFile(error);
  if (!unfit) return <Refusal error={error} onRepeat={onRepeat} />;
  const { reason, maximum } = unfit;
  const most =
    reason === 'size' ? t('settings.logo.kilobytes', { size: formats.whole(maximum / 1024) }) : formats.whole(maximum);
  return (
    <Alert color="red" role="alert">
      <Text size="sm">{t(`settings.logo.unfit.${reason}`, { maximum: most })}</Text>
    </Alert>
  );
}
