/** Which document a recipient gets, and from which series: what the country's table says, before a number is taken. */
import { documentRules } from '../countries/documentTypes.ts';
import { standsForNobody } from '../countries/nobody.ts';
import type { DocumentType, InvoiceKind } from '../generated/schema.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { formatMoney } from '../kernel/values/money.ts';
import type { SeriesRow } from '../series/seriesRow.ts';
import { requireUsableSeries, typeOfSeries } from '../series/numbering.ts';
import { identifiedOver } from '../settings/identified.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

/** Whoever gets a document; null for a buyer who gave no name. */
export interface Recipient {
  taxIdType?: string | null | undefined;
  taxId?: string | null | undefined;
}

/** What is asked for, and where in the arguments. */
export interface Asked {
  kind: InvoiceKind;
  documentType: DocumentType | null;
  /** Prefix of a series. */
  series: string | null;
  recipient: Recipient | null;
  /** Paths of the three, below the arguments. */
  fields: { documentType: string; series: string; recipient: string };
}

export interface Numbered {
  /** Null in a country that has documents of one type. */
  documentType: DocumentType | null;
  series: SeriesRow;
}

function isIdentified(recipient: Recipient | null): boolean {
  const { taxIdType, taxId } = recipient ?? {};
  return !!taxIdType && !!taxId && !standsForNobody(taxIdType, taxId);
}

/** Whether the table gives a document of a type to a recipient. */
function fits(recipients: string[] | undefined, recipient: Recipient | null): boolean {
  return recipients === undefined || (isIdentified(recipient) && recipients.indexOf(recipient?.taxIdType ?? '') !== -1);
}

/** The type that is asked for, that a named series is for, or that the recipient gets. */
function typeFor(asked: Asked, named: SeriesRow | null, settings: SettingsRow): DocumentType | null {
  const { types } = documentRules(settings.country);
  const { documentType, recipient, fields } = asked;
  if (types.length === 0) {
    if (documentType)
      refuse(fields.documentType, 'documents of this country are of one type', { actual: documentType });
    return null;
  }
  const said = documentType ?? (named ? typeOfSeries(named, settings) : null);
  const type = said ?? types.find((each) => fits(each.recipients, recipient))?.type ?? null;
  const rule = types.find((each) => each.type === type);
  const field = documentType || !named ? fields.documentType : fields.series;
  if (!rule) {
    const expected = types.map((each) => each.type);
    refuse(field, `expected one of ${expected.join(', ')}`, { expected, actual: type });
  }
  if (!fits(rule.recipients, recipient)) {
    const expected = rule.recipients ?? [];
    refuse(field, `a ${rule.type} needs a recipient with ${expected.join(' or ')}`, {
      expected,
      actual: recipient?.taxIdType ?? null,
    });
  }
  return rule.type;
}

/** The type and the series of a document, which can number it today. @param found the series that the call may mean, in order */
export function requireNumbering(ctx: Ctx, asked: Asked, found: SeriesRow[]): Numbered {
  const { settings } = ctx.stash;
  const { kind, fields } = asked;
  const named = asked.series === null ? null : (found[0] ?? null);
  if (asked.series !== null && !named) notFound('Invoice series', asked.series, fields.series);
  const documentType = typeFor(asked, named, settings);
  const suits = (series: SeriesRow): boolean =>
    documentType === null || (typeOfSeries(series, settings) ?? documentType) === documentType;
  if (named && !suits(named))
    refuse(fields.series, `expected a series of ${documentType}`, { actual: typeOfSeries(named, settings) });
  const own = found.filter((series) => series.kind === kind).find((series) => suits(series));
  const series = named ?? own ?? found.find((each) => suits(each));
  if (!series) notFound('Invoice series', `of ${documentType ?? kind}`, fields.series);
  requireUsableSeries(series, kind, settings, fields.series);
  return { documentType, series };
}

/** Refuses a document of so much to somebody who cannot be told from others. */
export function requireIdentified(asked: Asked, total: number, settings: SettingsRow): void {
  const most = identifiedOver(settings);
  if (most === null || total <= most || isIdentified(asked.recipient)) return;
  refuse(
    asked.fields.recipient,
    `over ${formatMoney(most, settings.currency)} a document names a buyer with a tax id`,
    {
      maximum: formatMoney(most, settings.currency),
      actual: formatMoney(total, settings.currency),
    },
  );
}
