/** An input for a field of the schema: what kind it is, the schema says. */
import { Checkbox, Group, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppInputKind } from './inputField.ts';
import type { ApiForm } from './useApiForm.ts';

export interface Choice {
  value: string;
  label: string;
}

interface FieldProps<Names extends string> {
  api: ApiForm<Names>;
  name: Names;
  label: string;
  description?: string;
  autoFocus?: boolean;
  /** What can be chosen, for ids and texts with few values. Labels of the schema's own choices too. */
  choices?: readonly Choice[];
}

/** Longer texts have several lines. */
const LONG = 400;

const TYPES: Partial<Record<AppInputKind, string>> = { day: 'date', moment: 'datetime-local', email: 'email' };
const MODES: Partial<Record<AppInputKind, 'decimal' | 'numeric' | 'email' | 'text'>> = {
  decimal: 'decimal',
  integer: 'numeric',
  // A minus has no place on the numeric keyboards of some phones.
  number: 'text',
  email: 'email',
};

export function Field<Names extends string>(props: FieldProps<Names>) {
  const { api, name, label, description, autoFocus = false, choices } = props;
  const field = api.fieldOf(name);
  const value = api.form.values[name];
  const error = api.form.errors[name];
  const set = (next: string | boolean | string[]): void => {
    api.form.setFieldValue(name, next as never);
    api.form.clearFieldError(name);
  };
  const shared = {
    label,
    name,
    ...(description === undefined ? {} : { description }),
    error: error ?? null,
    required: field.required,
    // The words of a refusal are ours; the browser's come in its own language.
    withAsterisk: field.required,
    'data-autofocus': autoFocus || undefined,
    autoFocus,
  };
  if (field.kind === 'boolean')
    return (
      <Switch
        {...shared}
        required={false}
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  if (field.kind === 'list' && !choices)
    return <Lines shared={shared} lines={Array.isArray(value) ? value : []} onChange={set} />;
  if (field.kind === 'list') return <ManyChoices {...props} value={Array.isArray(value) ? value : []} onChange={set} />;
  const text = typeof value === 'string' ? value : '';
  if (choices || field.choices)
    return <OneChoice shared={shared} text={text} choices={choices ?? plain(field.choices)} onChange={set} />;
  if (field.kind === 'text' && (field.maximum ?? 0) > LONG)
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  const mode = MODES[field.kind];
  return (
    <TextInput
      {...shared}
      type={TYPES[field.kind] ?? 'text'}
      {...(mode ? { inputMode: mode } : {})}
      autoComplete="off"
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

const plain = (values: readonly string[] = []): Choice[] => values.map((value) => ({ value, label: value }));

interface OneChoiceProps {
  shared: { label: string; name: string; required: boolean; error: unknown };
  text: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function OneChoice({ shared, text, choices, onChange }: OneChoiceProps) {
  const { t } = useTranslation();
  const nothing = { value: '', label: shared.required ? t('field.choose') : t('field.nothing') };
  return (
    <NativeSelect
      {...shared}
      error={shared.error as string | null}
      data={text !== '' && shared.required ? [...choices] : [nothing, ...choices]}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface LinesProps {
  shared: { label: string; name: string; required: boolean; error: unknown };
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** Many of one's own words: one a line, in their order. */
function Lines({ shared, lines, onChange }: LinesProps) {
  const set = (text: string): void => onChange(text === '' ? [] : text.split('\n'));
  return (
    <Textarea
      {...shared}
      error={shared.error as string | null}
      autosize
      minRows={6}
      maxRows={30}
      value={lines.join('\n')}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

interface ManyProps<Names extends string> extends FieldProps<Names> {
  value: string[];
  onChange: (value: string[]) => void;
}

function ManyChoices<Names extends string>({ api, name, label, choices = [], value, onChange }: ManyProps<Names>) {
  return (
    <Checkbox.Group label={label} error={api.form.errors[name] ?? null} value={value} onChange={onChange}>
      <Group mt={4}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
