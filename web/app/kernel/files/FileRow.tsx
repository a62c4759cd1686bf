/** A file as it is there: its small picture, its name, and its versions to be saved. */
import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useWorkshop } from '../access/Workshop.tsx';
import { Refusal } from '../errors/Refusal.tsx';
import { useAction } from '../errors/useAction.ts';
import { Icon } from '../Icon.tsx';
import { say } from '../toasts.tsx';
import classes from './Files.module.css';
import type { StoredFile } from './files.ts';
import { saveFile, usePreview } from './files.ts';
import { HideFile } from './HideFile.tsx';

const KILO = 1024;

function useSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const { formats } = useWorkshop();
  return (bytes) =>
    bytes < KILO * KILO
      ? t('files.kilobytes', { size: formats.whole(Math.max(1, Math.round(bytes / KILO))) })
      : t('files.megabytes', { size: formats.whole(Math.round(bytes / KILO / KILO)) });
}

/** What it is in a word, where there is no picture of it. */
const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();

function Picture({ file }: { file: StoredFile }) {
  const preview = usePreview(file);
  return (
    <div className={classes.picture} data-preview={preview.data ? 'shown' : 'none'}>
      {preview.data ? (
        <img src={preview.data} alt={file.fileName} />
      ) : (
        <span aria-hidden>{endingOf(file.fileName)}</span>
      )}
    </div>
  );
}

export function FileRow({ file }: { file: StoredFile }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { may, formats } = useWorkshop();
  const size = useSize();
  const [version, setVersion] = useState(file.latestVersion);
  const [hiding, setHiding] = useState(false);
  const shown = file.versions.find((each) => each.version === version) ?? file.versions[0];
  const saving = useAction(async (wanted: { version: number }) => {
    if (!(await saveFile(client, file, wanted.version))) say(t('files.gone'), 'warning');
  }, {});
  return (
    <Group align="start" wrap="nowrap" data-file={file.fileName}>
      <Picture file={file} />
      <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{file.fileName}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {shown && [size(shown.bytes), formats.dayAndTime(shown.uploadedAt), shown.uploadedBy].join(' · ')}
        </Text>
        <Group gap="xs">
          {file.versions.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('files.versionOf', { name: file.fileName })}
              value={String(version)}
              data={file.versions.map((each) => ({
                value: String(each.version),
                label: t('files.version', { version: each.version }),
              }))}
              onChange={(event) => setVersion(Number(event.currentTarget.value))}
            />
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={saving.pending}
            aria-label={t('files.saveOf', { name: file.fileName })}
            onClick={() => void saving.run({ version })}
          >
            {t('files.save')}
          </Button>
          {may('attachment:delete') && (
            <ActionIcon
              variant="default"
              aria-label={t('files.hide', { name: file.fileName })}
              onClick={() => setHiding(true)}
            >
              <Icon name="remove" size={14} />
            </ActionIcon>
          )}
        </Group>
        <Refusal error={saving.error} onRepeat={() => void saving.repeat()} />
      </Stack>
      {hiding && <HideFile file={file} onClose={() => setHiding(false)} />}
    </Group>
  );
}
