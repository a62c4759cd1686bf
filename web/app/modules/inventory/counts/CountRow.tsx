/** One item of a count: its quantity is saved as it is typed, and somebody else's is never written over unseen. */
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../../kernel/access/Workshop.tsx';
import { useAction } from '../../../kernel/errors/useAction.ts';
import { isStale, wordsOf } from '../../../kernel/errors/words.ts';
import type { ItemToCountFragment } from '../generated/documents.ts';
import classes from './Count.module.css';
import type { CountLine } from './lines.ts';

interface CountRowProps {
  countId: string;
  item: ItemToCountFragment;
  line: CountLine | undefined;
  open: boolean;
  onCounted: (line: CountLine) => void;
  /** Somebody else was faster: what they counted is to be fetched. */
  onStale: () => Promise<void>;
}

/** Milliseconds without a key until what was typed is saved. */
const PAUSE = 700;

/** To the same field of the next row, as along a shelf. */
function next(event: KeyboardEvent<HTMLInputElement>): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-count]')];
  const step = event.key === 'ArrowUp' ? -1 : 1;
  fields[fields.indexOf(event.currentTarget) + step]?.select();
}

function useCounting({ countId, item, line, onCounted, onStale }: CountRowProps) {
  const { client } = useSession();
  const formats = useFormats();
  // Null where the field shows what is saved.
  const [typed, setTyped] = useState<string | null>(null);
  /** What somebody has seen: theirs is what they write over. */
  const seen = useRef({ version: 0, counted: null as string | null });
  if (typed === null) seen.current = { version: line?.version ?? 0, counted: line?.counted ?? null };
  /** What was typed while the last was on its way: it goes after it, or each would stand in the other's way. */
  const queue = useRef<{ busy: boolean; next: string | null }>({ busy: false, next: null });
  const action = useAction(
    (said: { counted: string | null; expectedVersion: number }, idempotencyKey) =>
      client.countItem({ countId, inventoryItemId: item.id, ...said, idempotencyKey }),
    {
      onDone: (counted, said) => {
        if (counted) {
          seen.current = { version: counted.version, counted: counted.counted };
          onCounted(counted);
        }
        setTyped((now) => (now !== null && (formats.read(now) ?? '') === (said.counted ?? '') ? null : now));
      },
      onRefused: async (error) => {
        if (isStale(error)) await onStale();
      },
    },
  );
  const save = async (text: string): Promise<void> => {
    if (queue.current.busy) {
      queue.current.next = text;
      return;
    }
    const counted = text.trim() === '' ? null : (formats.read(text) ?? text.trim());
    if (seen.current.counted === counted) return setTyped(null);
    queue.current.busy = true;
    await action.run({ counted, expectedVersion: seen.current.version });
    queue.current.busy = false;
    const { next } = queue.current;
    queue.current.next = null;
    if (next !== null) await save(next);
  };
  // Who leaves the page at once loses nothing.
  const later = useDebouncedCallback((text: string) => void save(text), { delay: PAUSE, flushOnUnmount: true });
  return {
    typed,
    action,
    type(text: string) {
      setTyped(text);
      action.reset();
      later(text);
    },
    saveNow() {
      later.cancel();
      if (typed !== null) void save(typed);
    },
    /** Theirs stays. */
    takeTheirs() {
      action.reset();
      setTyped(null);
    },
    /** Having seen theirs. */
    insist() {
      seen.current = { version: line?.version ?? 0, counted: line?.counted ?? null };
      if (typed !== null) void save(typed);
    },
  };
}

export function CountRow(props: CountRowProps) {
  const { item, line, open } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const counting = useCounting(props);
  const { error } = counting.action;
  const stale = isStale(error);
  const saved = line?.counted ? formats.typed(line.counted) : '';
  return (
    <li className={classes.row} data-item={item.id} data-counted={line?.counted ?? undefined}>
      <div className={classes.what}>
        <Text fw={600}>{item.name}</Text>
        <Text size="sm" c="dimmed">
          {[item.location, item.sku].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <TextInput
        aria-label={t('count.of', { item: item.name, unit: item.unit })}
        className={classes.field}
        data-count
        inputMode="decimal"
        autoComplete="off"
        disabled={!open}
        rightSection={<Text size="sm">{item.unit}</Text>}
        rightSectionWidth={64}
        error={error && !stale ? wordsOf(error, t) : null}
        value={counting.typed ?? saved}
        onChange={(event) => counting.type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={counting.saveNow}
        onKeyDown={(event) => {
          if (event.key === 'Enter') counting.saveNow();
          if (['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) {
            event.preventDefault();
            next(event);
          }
        }}
      />
      <Text size="sm" className={classes.who}>
        {line && (line.counted === null ? t('count.takenBack', { by: line.by }) : <Who line={line} />)}
      </Text>
      {stale && line && (
        <Alert color="yellow" role="alert" className={classes.both} data-both>
          <Text size="sm">
            {t('count.both', { by: line.by, theirs: formats.quantity(line.counted), mine: counting.typed ?? '' })}
          </Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={counting.takeTheirs}>
              {t('count.theirs')}
            </Button>
            <Button size="xs" onClick={counting.insist}>
              {t('count.mine')}
            </Button>
          </Group>
        </Alert>
      )}
    </li>
  );
}

function Who({ line: { by, at, difference, settled } }: { line: CountLine }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isEven = Number(difference ?? '0') === 0;
  return (
    <>
      <bdi>{by}</bdi>, {formats.time(at)} ·{' '}
      <strong data-difference={difference}>
        {isEven ? t('count.even') : t('count.difference', { difference: signed(formats.quantity(difference)) })}
      </strong>
      {settled && ` · ${t('count.settled')}`}
    </>
  );
}

/** Too much has a sign as well: people read a difference, not an amount. */
const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`);
