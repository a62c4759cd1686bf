/**
 * A form over an input of the API: its fields come of the schema, what the server refuses stands at its field, and where somebody else was
 * faster, their changes come in under one's own, and both are told.
 */
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../access/Workshop.tsx';
import { useAction } from '../errors/useAction.ts';
import type { LastChange } from '../errors/words.ts';
import { fieldOf, isStale, lastChangeOf, wordsOf } from '../errors/words.ts';
import { refusalsOf } from './check.ts';
import type { AppInputField } from './inputField.ts';
import type { ChangeInput, Fields, FormValue, FormValues, NewInput } from './values.ts';
import { changedNames, changeInput, newInput, rebase, shownValues } from './values.ts';

type Row = Readonly<Record<string, unknown>>;

/** What others changed meanwhile. */
export interface Stale<Names extends string> {
  /** Who was last, and when; null where the API does not say. */
  last: LastChange | null;
  theirs: { name: Names; value: FormValue; mine: FormValue | null }[];
}

export interface ApiForm<Names extends string = string> {
  form: UseFormReturnType<FormValues<Names>>;
  fieldOf: (name: Names) => AppInputField;
  pending: boolean;
  /** A refusal that is about none of the form's fields. */
  error: unknown;
  changed: boolean;
  /** Whether it may be left without asking: nothing was changed, or it was just saved. */
  mayLeave: () => boolean;
  stale: Stale<Names> | null;
  submit: () => Promise<void>;
  /** What the others wrote, in place of one's own. */
  takeTheirs: (name: Names) => void;
  /** Goes on from the thing as it stands now, where something else on the page saved it: nobody is to be stale by what they did. */
  follow: (now: Row) => void;
}

interface CoreOptions<All extends Fields, Names extends keyof All & string, Result> {
  fields: All;
  names: readonly Names[];
  /** What stands in the fields at first; of a change, the thing itself with its version. */
  record?: Row | undefined;
  onDone?: ((result: Result) => unknown) | undefined;
  /** A form that stays open goes on from what the API made of it; absent for one that closes. */
  goesOn?: ((result: Result) => Row | null) | undefined;
  /** The form's name of a field that the API names otherwise; null where it is none of the form's. */
  nameOf?: ((field: string) => string | null) | undefined;
}

interface Sending<Names extends string> {
  before: FormValues<Names>;
  values: FormValues<Names>;
  version: number | undefined;
}

interface FormOptions<All extends Fields, Names extends keyof All & string, Result> extends CoreOptions<
  All,
  Names,
  Result
> {
  send: (sending: Sending<Names>, idempotencyKey: string) => Promise<Result>;
  /** The thing as it stands now. */
  fresh?: (() => Promise<Row | null>) | undefined;
}

const versionOf = (record: Row | undefined): number | undefined =>
  typeof record?.['version'] === 'number' ? record['version'] : undefined;

/** Where the form began: what stood in its fields, of which version. */
interface Base<Names extends string> {
  values: FormValues<Names>;
  version: number | undefined;
}

interface CaughtUp<Names extends string> {
  base: Base<Names>;
  merged: FormValues<Names>;
  stale: Stale<Names>;
}

/** What stands now, with one's own changes over it. */
function caughtUp<Names extends string>(
  error: unknown,
  before: FormValues<Names>,
  mine: FormValues<Names>,
  now: Base<Names>,
): CaughtUp<Names> {
  const { values: merged, theirs, conflicts } = rebase(before, mine, now.values);
  const mineOf = (name: Names): FormValue | null => (conflicts.includes(name) ? merged[name] : null);
  const told = theirs.map((name) => ({ name, value: now.values[name], mine: mineOf(name) }));
  return { base: now, merged, stale: { last: lastChangeOf(error), theirs: told } };
}

interface Catching<Names extends string> {
  stale: Stale<Names> | null;
  /** Null for nothing to tell any more. */
  setStale: (stale: null) => void;
  /** @param error what was refused because of it */
  catchUp: (now: Base<Names>, error: unknown) => void;
  takeTheirs: ApiForm<Names>['takeTheirs'];
  follow: (now: Base<Names>) => void;
}

/** How a form goes on from what the thing is by now. */
function useCatching<Names extends string>(
  base: Base<Names>,
  setBase: (base: Base<Names>) => void,
  form: UseFormReturnType<FormValues<Names>>,
): Catching<Names> {
  const [stale, setStale] = useState<Stale<Names> | null>(null);
  const [ahead, setAhead] = useState<Base<Names> | null>(null);
  const catchUp = (now: Base<Names>, error: unknown): Stale<Names> => {
    const caught = caughtUp(error, base.values, form.values, now);
    setBase(caught.base);
    form.setValues(caught.merged);
    return caught.stale;
  };
  // From what the form holds at that moment: what follows may have begun long before.
  const follow = useEffectEvent((now: Base<Names>) => {
    const caught = catchUp(now, null);
    if (caught.theirs.length > 0) setStale(caught);
  });
  useEffect(() => {
    if (ahead) follow(ahead);
  }, [ahead]);
  return {
    stale,
    setStale,
    catchUp: (now, error) => setStale(catchUp(now, error)),
    takeTheirs: (name) => {
      form.setFieldValue(name, base.values[name] as never);
      setStale((now) => now && withoutMine(now, name));
    },
    follow: setAhead,
  };
}

/** What a form holds of a thing. */
function useBase<Names extends string>(fields: Fields, names: readonly Names[]): (row?: Row) => Base<Names> {
  const formats = useFormats();
  return (row = {}) => ({ values: shownValues(fields, names, row, formats), version: versionOf(row) });
}

function useFormOf<All extends Fields, Names extends keyof All & string, Result>(
  options: FormOptions<All, Names, Result>,
): ApiForm<Names> {
  const { fields, names, record, send, fresh, onDone, goesOn, nameOf = (field) => field } = options;
  const { t } = useTranslation();
  const baseOf = useBase(fields, names);
  const [base, setBase] = useState(() => baseOf(record));
  const leaving = useRef(false);
  const form = useForm<FormValues<Names>>({ initialValues: base.values });
  const { stale, setStale, catchUp, takeTheirs, follow } = useCatching(base, setBase, form);
  const action = useAction(send, {
    onDone: async (result, { values }) => {
      const next = goesOn?.(result);
      setBase((before) => (next ? baseOf(next) : { ...before, values }));
      if (next) form.setValues(baseOf(next).values);
      setStale(null);
      // Who leads elsewhere now leaves nothing behind, although the page does not know it yet.
      leaving.current = true;
      await onDone?.(result);
      leaving.current = false;
    },
    onRefused: async (error) => {
      const field = ownField(error, nameOf);
      const now = isStale(error) ? await fresh?.() : null;
      if (now) catchUp(baseOf(now), error);
      else if (isOneOf(names, field)) form.setFieldError(field, wordsOf(error, t));
    },
  });
  const formats = useFormats();
  const { values } = form;
  const submit = async (): Promise<void> => {
    if (action.pending) return;
    const refused = refusalsOf(fields, values, formats, t);
    form.setErrors(refused);
    if (Object.keys(refused).length === 0) await action.run({ before: base.values, values, version: base.version });
  };
  const changed = changedNames(base.values, values).length > 0;
  return {
    form,
    fieldOf: (name) => fields[name] ?? { kind: 'text', required: false },
    pending: action.pending,
    error: isAtField(action.error, names, nameOf) || (isStale(action.error) && stale) ? null : action.error,
    changed,
    mayLeave: () => leaving.current || !changed,
    stale,
    submit,
    takeTheirs,
    follow: (now) => follow(baseOf(now)),
  };
}

const withoutMine = <Names extends string>(stale: Stale<Names>, name: Names): Stale<Names> => ({
  ...stale,
  theirs: stale.theirs.map((each) => (each.name === name ? { ...each, mine: null } : each)),
});

function ownField(error: unknown, nameOf: (field: string) => string | null): string | null {
  const field = fieldOf(error);
  return field === null ? null : nameOf(field);
}

const isOneOf = <Names extends string>(names: readonly Names[], field: string | null): field is Names =>
  names.some((name) => name === field);

function isAtField(error: unknown, names: readonly string[], nameOf: (field: string) => string | null): boolean {
  return isOneOf(names, ownField(error, nameOf));
}

interface NewFormOptions<All extends Fields, Names extends keyof All & string, Result> extends CoreOptions<
  All,
  Names,
  Result
> {
  create: (input: NewInput<All, Names>, idempotencyKey: string) => Promise<Result>;
}

/** A form that makes a thing. */
export function useNewForm<const All extends Fields, Names extends keyof All & string, Result>(
  options: NewFormOptions<All, Names, Result>,
): ApiForm<Names> {
  const formats = useFormats();
  return useFormOf({
    ...options,
    send: ({ values }, key) => options.create(newInput(options.fields, values, formats), key),
  });
}

interface ChangeFormOptions<All extends Fields, Names extends keyof All & string, Result> extends CoreOptions<
  All,
  Names,
  Result
> {
  change: (input: ChangeInput<All, Names>, version: number | undefined, idempotencyKey: string) => Promise<Result>;
  fresh: () => Promise<Row | null>;
}

/** A form that changes a thing: only what was changed is sent. */
export function useChangeForm<const All extends Fields, Names extends keyof All & string, Result>(
  options: ChangeFormOptions<All, Names, Result>,
): ApiForm<Names> {
  const formats = useFormats();
  return useFormOf({
    ...options,
    send: ({ before, values, version }, key) =>
      options.change(changeInput(options.fields, before, values, formats), version, key),
  });
}
