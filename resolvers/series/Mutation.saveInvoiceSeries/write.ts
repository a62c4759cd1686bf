/** Adds a series or changes one. What numbers were issued under is not rewritten. */
import type { InvoiceSeriesInput, MutationSaveInvoiceSeriesArgs } from '../../generated/schema.ts';
import { runtime, util } from '@aws-appsync/utils';
import { documentRules, typeOfPrefix } from '../../countries/documentTypes.ts';
import { documentFormat } from '../../countries/documentFormats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { dayOf } from '../../kernel/values/day.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import { SEQUENCE_DIGITS } from '../../kernel/values/documentNumber.ts';
import type { SeriesRow } from '../seriesRow.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failedRow,
  passIfAnswered,
  PRESENT,
  put,
  transact,
  update,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { isTyped, typeOfSeries } from '../numbering.ts';
import { toInvoiceSeries } from '../series.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

const MAX_NUMBER = 999999999999;

/** A series that has numbered a document keeps what those numbers were made of. */
function requireHistoryKept(before: SeriesRow, after: SeriesRow, settings: SettingsRow): void {
  if (before.next === before.from) return;
  // One that numbered any may be said to number one from now on.
  const type = typeOfSeries(before, settings);
  const changed =
    before.kind !== after.kind
      ? 'kind'
      : before.padding !== after.padding
        ? 'padding'
        : before.from !== after.from
          ? 'from'
          : type !== null && type !== typeOfSeries(after, settings)
            ? 'documentType'
            : null;
  if (changed)
    fail('LOCKED', `Series ${before.prefix} has numbered documents; its ${changed} cannot change`, {
      field: `input.${changed}`,
      series: before.prefix,
      next: before.next,
    });
  if (after.to < before.next - 1)
    refuse('input.to', 'expected at least the last number taken', { minimum: before.next - 1, actual: after.to });
}

/** The type of documents that it numbers, where the country has several and the prefix does not say it already. */
function documentTypeOf(input: InvoiceSeriesInput, prefix: string, before: SeriesRow | null, settings: SettingsRow) {
  const asked = input.documentType === undefined ? (before?.documentType ?? null) : input.documentType;
  if (asked === null || !isTyped(input.kind)) return null;
  const expected = documentRules(settings.country).types.map((each) => each.type);
  const told = typeOfPrefix(settings.country, prefix);
  if (expected.indexOf(asked) === -1 || (told !== null && told !== asked))
    refuse('input.documentType', `expected ${told ?? expected.join(' or ')}`, {
      expected: told === null ? expected : [told],
      actual: asked,
    });
  return asked;
}

/** A default that numbers documents of one type is not replaced by a series of another: who gets the first would get none. */
function requireSameType(after: SeriesRow, settings: SettingsRow): void {
  const standing = settings.defaultSeries[after.kind] ?? '';
  const before = standing === '' ? null : typeOfPrefix(settings.country, standing);
  const type = typeOfSeries(after, settings);
  if (isTyped(after.kind) && before !== null && type !== null && before !== type)
    refuse('input.isDefault', `${standing} is the default of ${before}, which a series of ${type} does not replace`, {
      expected: before,
      actual: type,
    });
}

/** A kind of document that has a default keeps one: it is replaced by another, and does not just go. */
function requireDefaultKept(
  before: SeriesRow,
  after: SeriesRow,
  wanted: boolean | null | undefined,
  settings: SettingsRow,
): void {
  const losing = before.kind !== after.kind ? before.kind : wanted === false ? after.kind : null;
  if (losing === null || settings.defaultSeries[losing] !== after.prefix) return;
  const field = before.kind !== after.kind ? 'input.kind' : 'input.isDefault';
  fail(
    'LOCKED',
    `${field}: ${after.prefix} is the default of ${losing}; another series must be made the default first`,
    { field, series: after.prefix, kind: losing },
  );
}

function seriesRow(input: InvoiceSeriesInput, before: SeriesRow | null, settings: SettingsRow): SeriesRow {
  const prefix = input.prefix.trim().toUpperCase();
  const format = documentFormat(settings.country, input.kind);
  if (!util.matches(format.prefix, prefix))
    refuse('input.prefix', `expected a prefix such as ${format.example}`, { actual: input.prefix.slice(0, 40) });
  const padding = input.padding ?? before?.padding ?? format.padding;
  if (padding < 1 || padding > SEQUENCE_DIGITS)
    refuse('input.padding', `expected 1 to ${SEQUENCE_DIGITS} digits`, { actual: padding });
  const from = input.from ?? before?.from ?? 1;
  if (from < 1) refuse('input.from', 'expected 1 or more', { actual: from });
  if (input.to < from || input.to > MAX_NUMBER)
    refuse('input.to', 'expected at least the first number', { minimum: from, actual: input.to });
  const untouched = !before || before.next === before.from;
  return {
    pk: 'SERIES',
    sk: prefix,
    prefix,
    kind: input.kind,
    documentType: documentTypeOf(input, prefix, before, settings),
    padding,
    from,
    to: input.to,
    next: untouched ? from : before.next,
    ...(input.expiresOn ? { expiresOn: dayOf(input.expiresOn, 'input.expiresOn') } : {}),
    version: (before?.version ?? 0) + 1,
  };
}

/** The same change based on the version before this one: a call without a key whose answer was lost, repeated. */
function isRepeat(before: SeriesRow, { input, expectedVersion }: MutationSaveInvoiceSeriesArgs, settings: SettingsRow) {
  if (expectedVersion !== before.version - 1) return false;
  const { version: _after, ...after } = toInvoiceSeries(seriesRow(input, before, settings), settings);
  const { version: _before, ...stands } = toInvoiceSeries(before, settings);
  return JSON.stringify(after) === JSON.stringify(stands) && (input.isDefault !== true || stands.isDefault);
}

export function request(ctx: Ctx<MutationSaveInvoiceSeriesArgs>) {
  passIfAnswered(ctx);
  const { settings } = ctx.stash;
  const { input, expectedVersion } = ctx.args;
  const before = loadedRow(ctx.stash, 'series');
  if (before && isRepeat(before, ctx.args, settings)) runtime.earlyReturn(toInvoiceSeries(before, settings));
  if (before || (expectedVersion ?? null) !== null) requireVersion(ctx, before);
  const after = seriesRow(input, before, settings);
  if (before) {
    requireHistoryKept(before, after, settings);
    requireDefaultKept(before, after, input.isDefault, settings);
  }
  if (input.isDefault === true) requireSameType(after, settings);
  const isDefault = settings.defaultSeries[after.kind] === after.prefix;
  const defaults = { ...settings.defaultSeries, [after.kind]: after.prefix };
  const answer = toInvoiceSeries(after, {
    ...settings,
    defaultSeries: input.isDefault === true ? defaults : settings.defaultSeries,
  });
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'SETTINGS');
  const described = before ? { ...after, expiresOn: after.expiresOn ?? null } : after;
  const actions: Action[] = [
    before
      ? amend('series', table, before, described, {
          expression: '#next = :next AND version = :version',
          names: { '#next': 'next' },
          values: { ':next': before.next, ':version': before.version },
        })
      : put('series', table, after, ABSENT),
    ...claimKey(ctx, answer),
  ];
  if (input.isDefault === true && !isDefault) {
    actions.push(
      update(
        'settings',
        table,
        settings,
        {
          expression: 'SET defaultSeries.#kind = :prefix',
          names: { '#kind': after.kind },
          values: { ':prefix': after.prefix },
        },
        PRESENT,
      ),
    );
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationSaveInvoiceSeriesArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'series');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
