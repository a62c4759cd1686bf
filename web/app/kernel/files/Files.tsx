/** Files of a thing: put here by drop, by choice, by the camera or by paste, and what is there already with its versions. */
import { Button, Card, FileButton, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../generated/permissions.ts';
import { useMay } from '../access/Workshop.tsx';
import { Refusal } from '../errors/Refusal.tsx';
import { say } from '../toasts.tsx';
import { FileRow } from './FileRow.tsx';
import classes from './Files.module.css';
import type { FilesOwner } from './files.ts';
import { useFiles } from './files.ts';
import { Going } from './Going.tsx';
import { ACCEPTED, PICTURES } from './kinds.ts';
import { taken } from './names.ts';
import type { Sending } from './useSending.ts';
import { useSending } from './useSending.ts';

export interface FilesProps {
  /** The thing, and others whose files stand beside its own, such as an order's vehicle; without those that one may not read. */
  owners: readonly FilesOwner[];
  /** Whether photos come first here, as at reception. @default false */
  photos?: boolean;
}

/** What reads each kind of thing, and so its files; the API says it again. */
const READS: Readonly<Record<FilesOwner['type'], Permission>> = {
  WORK_ORDER: 'workorder:detail',
  VEHICLE: 'vehicle:read',
  CUSTOMER: 'customer:read',
  REQUISITION: 'requisition:read',
  QUOTATION: 'quotation:read',
  PURCHASE_ORDER: 'purchase:read',
  BILL: 'bill:read',
  DELIVERY: 'delivery:read',
};

/** Several of one kind are told apart by what they are called. */
const keyOf = ({ type, id, label }: FilesOwner): string => (label === undefined ? type : `${type} ${id}`);

/** What lies on the clipboard, wherever on the page it is pasted; what is pasted into a field as text stays the field's. */
function usePaste(send: Sending['send'], word: string): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      send(files.map((file, index) => taken(file, word, new Date(), index)));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

export function Files({ owners, photos = false }: FilesProps) {
  const { t } = useTranslation();
  const may = useMay();
  const readable = owners.filter(({ type }) => may(READS[type]));
  const [chosen, setChosen] = useState<string | null>(null);
  const owner = readable.find((each) => keyOf(each) === chosen) ?? readable[0];
  if (!owner) return null;
  return (
    <Card withBorder component="section" aria-label={t('files.title')} data-files={owner.type} data-no-print>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('files.title')}
        </Title>
        {readable.length > 1 && (
          <SegmentedControl
            aria-label={t('files.whose')}
            value={keyOf(owner)}
            data={readable.map((each) => ({ value: keyOf(each), label: each.label ?? t(`files.of.${each.type}`) }))}
            onChange={setChosen}
          />
        )}
        <FilesOf key={`${owner.type} ${owner.id}`} owner={owner} photos={photos} />
      </Stack>
    </Card>
  );
}

function FilesOf({ owner, photos }: { owner: FilesOwner; photos: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const { files, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useFiles(owner);
  const sending = useSending(owner, (file) => say(t('files.there', { name: file.name })));
  return (
    <>
      {may('attachment:create') && <Zone sending={sending} photos={photos} />}
      {sending.going.map((file) => (
        <Going key={file.id} file={file} sending={sending} />
      ))}
      <Refusal error={error} onRepeat={() => void refetch()} />
      {isPending && <Skeleton height={72} />}
      {!isPending && !error && files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('files.none')}
        </Text>
      )}
      {files.map((file) => (
        <FileRow key={`${file.id} ${file.latestVersion}`} file={file} />
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('files.more')}
        </Button>
      )}
    </>
  );
}

function Zone({ sending, photos }: { sending: Sending; photos: boolean }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  usePaste(sending.send, t('files.photo'));
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={classes.zone}
      data-over={over}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        sending.send([...event.dataTransfer.files]);
      }}
    >
      <Group gap="xs">
        <Choice sending={sending} photos={photos} />
        <Camera sending={sending} photos={photos} />
        <Text size="xs" c="dimmed">
          {t('files.how')}
        </Text>
      </Group>
    </div>
  );
}

interface ChoiceProps {
  sending: Sending;
  photos: boolean;
}

function Choice({ sending, photos }: ChoiceProps) {
  const { t } = useTranslation();
  /** A browser says nothing of the same file chosen again, unless the field has forgotten it. */
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept={ACCEPTED}
      inputProps={{ name: 'files', 'aria-label': t('files.choose') }}
      resetRef={forget}
      onChange={(chosen) => {
        sending.send(chosen);
        forget.current?.();
      }}
    >
      {(props) => (
        <Button {...props} variant={photos ? 'default' : 'light'} size="sm">
          {t('files.choose')}
        </Button>
      )}
    </FileButton>
  );
}

function Camera({ sending, photos }: ChoiceProps) {
  const { t } = useTranslation();
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      accept={PICTURES}
      capture="environment"
      inputProps={{ name: 'camera', 'aria-label': t('files.camera') }}
      resetRef={forget}
      onChange={(photo) => {
        if (photo) sending.send([taken(photo, t('files.photo'), new Date(), 0)]);
        forget.current?.();
      }}
    >
      {(props) => (
        <Button {...props} variant={photos ? 'filled' : 'default'} size="sm">
          {t('files.camera')}
        </Button>
      )}
    </FileButton>
  );
}
