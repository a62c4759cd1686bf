/**
 * One thing among many, found by typing: the API is asked for a few at a time. The pattern is the combobox with a list of the ARIA
 * Authoring Practices: arrows go through what was found, Enter takes it, Escape puts it away.
 */
import { Loader, Paper, Text, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../errors/words.ts';
import classes from './Pick.module.css';
import type { Option, PickOptions } from './usePick.ts';
import { usePick } from './usePick.ts';

interface PickProps<Found extends Option> extends PickOptions<Found> {
  label: string;
  description?: string;
  placeholder?: string;
  error?: string | null;
  autoFocus?: boolean;
  size?: 'md' | 'lg';
  inputRef?: Ref<HTMLInputElement>;
}

export function Pick<Found extends Option>(props: PickProps<Found>) {
  const { name, label, description, placeholder, error, autoFocus = false, size = 'md' } = props;
  const { t } = useTranslation();
  const listId = useId();
  const pick = usePick(props);
  const isActive = pick.shown && pick.found[pick.active] !== undefined;
  return (
    <div className={classes.pick}>
      <TextInput
        ref={props.inputRef ?? null}
        label={label}
        description={description}
        placeholder={placeholder}
        error={error ?? (pick.error ? wordsOf(pick.error, t) : null)}
        size={size}
        name={name}
        role="combobox"
        aria-expanded={pick.shown}
        aria-controls={pick.shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isActive ? `${listId}-${pick.active}` : undefined}
        autoComplete="off"
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        rightSection={pick.fetching ? <Loader size="xs" aria-hidden /> : null}
        value={pick.typed}
        onChange={(event) => pick.type(event.currentTarget.value)}
        onKeyDown={pick.press}
        onBlur={pick.close}
      />
      {pick.shown && <Choices id={listId} label={label} pick={pick} />}
    </div>
  );
}

interface ChoicesProps<Found extends Option> {
  id: string;
  label: string;
  pick: ReturnType<typeof usePick<Found>>;
}

function Choices<Found extends Option>({ id, label, pick }: ChoicesProps<Found>) {
  const { t } = useTranslation();
  // Before the field loses the focus, and the list with it.
  const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();
  return (
    <Paper withBorder shadow="md" className={classes.list}>
      <ul id={id} role="listbox" aria-label={label}>
        {pick.found.map((option, index) => (
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === pick.active}
            onMouseDown={keepFocus}
            onClick={() => pick.choose(option)}
          >
            <span>
              <Text span fw={600}>
                {option.label}
              </Text>
              {option.description && <Text size="sm">{option.description}</Text>}
            </span>
            {option.end && <Text size="sm">{option.end}</Text>}
          </li>
        ))}
        {pick.other && (
          <li role="option" aria-selected onMouseDown={keepFocus} onClick={() => pick.choose(undefined)}>
            {pick.other.label}
          </li>
        )}
      </ul>
      {pick.settled && pick.found.length === 0 && !pick.other && (
        <Text size="sm" p="xs" role="status">
          {t('find.nothing')}
        </Text>
      )}
    </Paper>
  );
}
