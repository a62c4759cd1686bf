/** Who approved what, and who is preferred. */
import type { Decision } from '../../resolvers/requisitions/approval.ts';
import type { RequisitionRow } from '../../resolvers/requisitions/requisition.ts';
import { orderedState } from '../../resolvers/requisitions/transitions.ts';
import { PREFERRED, SUPPLIES } from '../../resolvers/suppliers/keys.ts';
import type { PreferredRow, SupplierItemRow, Terms } from '../../resolvers/suppliers/supplierItem.ts';
import { termsOf } from '../../resolvers/suppliers/supplierItem.ts';
import type { Check } from './checks.ts';
import type { Rows } from './rows.ts';

const requisitionsOf = (rows: Rows): RequisitionRow[] =>
  rows.Requisitions.filter((row) => row.sk === 'REQUISITION') as unknown as RequisitionRow[];

const ORDERED: readonly string[] = ['APPROVED', 'PARTLY_ORDERED', 'ORDERED'];

/** What is wrong about who decided. */
function faultsOf({ id, askerIds, decisions }: RequisitionRow): string[] {
  const yes = decisions.filter((each) => each.decision === 'APPROVED' && each.superseded !== true);
  const own = yes.filter((each) => askerIds.includes(each.byId));
  const twice = yes.filter((each, index) => yes.findIndex((other) => other.byId === each.byId) !== index);
  return [
    ...own.map((each) => `requisition ${id}: ${each.by} approved what they asked for`),
    ...twice.map((each) => `requisition ${id}: ${each.by} approved it twice`),
  ];
}

const keysOf = (decision: Decision): string => `${decision.byId} ${decision.at}`;

export const purchasingChecks: readonly Check[] = [
  {
    name: 'nobody approved a requisition of their own, or one twice',
    run(rows) {
      const all = requisitionsOf(rows);
      return { looked: all.length, breaches: all.flatMap(faultsOf) };
    },
  },
  {
    name: 'a requisition adds up, counts its decisions, and is ordered as far as its lines say',
    run(rows) {
      const all = requisitionsOf(rows);
      const breaches = all.flatMap((row) => {
        const total = row.lines.reduce((sum, line) => sum + (line.total ?? 0), 0);
        const sums = total === row.total && row.lines.length === row.lineCount;
        const counted = row.decisionCount === row.decisions.length;
        const state = ORDERED.includes(row.state) ? orderedState(row.lines) : row.state;
        const asked = ORDERED.includes(row.state) || row.lines.every((line) => (line.ordered ?? 0) === 0);
        return [
          ...(sums ? [] : [`requisition ${row.id}: its lines come to ${total}, it says ${row.total}`]),
          ...(counted
            ? []
            : [`requisition ${row.id}: ${row.decisions.length} decisions, it counts ${row.decisionCount}`]),
          ...(state === row.state ? [] : [`requisition ${row.id}: is ${row.state}, its lines say ${state}`]),
          ...(asked ? [] : [`requisition ${row.id}: is ${row.state}, and orders cover some of it`]),
          ...(new Set(row.decisions.map(keysOf)).size === row.decisions.length
            ? []
            : [`requisition ${row.id}: the same decision stands there twice`]),
        ];
      });
      return { looked: all.length, breaches };
    },
  },
  {
    name: 'whoever is preferred for an item sells it, on the terms that stand there, and nobody else is',
    run(rows) {
      const sold = rows.Suppliers.filter((row) => row.sk.startsWith(SUPPLIES)) as unknown as SupplierItemRow[];
      const held = rows.Suppliers.filter((row) => row.pk.startsWith(PREFERRED)) as unknown as PreferredRow[];
      const wanted = new Map(
        sold.filter((row) => row.preferred).map((row) => [`${PREFERRED}${row.inventoryItemId} ${row.supplierId}`, row]),
      );
      const stray = held.flatMap((row) => {
        const item = wanted.get(`${row.pk} ${row.preferredSupplierId}`);
        if (!item) return [`${row.pk}: names ${row.preferredSupplierId}, who is not preferred`];
        const standing: Terms = termsOf(item);
        const same = Object.entries(standing).every(
          ([name, value]) => (row.terms[name as keyof Terms] ?? null) === value,
        );
        const copy = row.supplier;
        const supplier = copy && rows.Suppliers.find((each) => each.pk === copy.pk && each.sk === 'SUPPLIER');
        return [
          ...(same ? [] : [`${row.pk}: other terms than the supplier's`]),
          // A copy of an earlier version is about to be renewed.
          ...(copy?.version === supplier?.['version'] && copy?.name !== supplier?.['name']
            ? [`${row.pk}: another name than the supplier's`]
            : []),
          ...((copy?.version ?? 0) > Number(supplier?.['version'] ?? 0)
            ? [`${row.pk}: a supplier that never was`]
            : []),
        ];
      });
      const names = new Set(held.map((row) => `${row.pk} ${row.preferredSupplierId}`));
      const lost = [...wanted.keys()].filter((key) => !names.has(key)).map((key) => `${key}: is nowhere preferred`);
      return { looked: sold.length, breaches: [...stray, ...lost] };
    },
  },
];
