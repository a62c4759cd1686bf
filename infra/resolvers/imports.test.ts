import { Linter } from 'eslint';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../paths.ts';
import { AGGREGATES, resolverImports, RULE_FILES } from './imports.mjs';

const parsing = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  plugins: { '@typescript-eslint': tseslint.plugin },
} as Linter.Config;

function complaints(file: string, code: string): string[] {
  return new Linter().verify(code, [parsing, ...resolverImports()], file).map(({ message }) => message);
}

describe('imports below resolvers/', () => {
  it.each([
    ['the kernel an aggregate', 'resolvers/kernel/steps/context.ts', "import { toUser } from '../../users/user.ts';"],
    [
      'the kernel the types of an aggregate',
      'resolvers/kernel/steps/context.ts',
      "import type { UserRow } from '../../users/userRow.ts';",
    ],
    [
      'the kernel the rules of documents',
      'resolvers/kernel/values/money.ts',
      "import { today } from '../../documents/tax.ts';",
    ],
    [
      'an aggregate the inner files of another',
      'resolvers/workOrders/lines.ts',
      "import { toInventoryItem } from '../inventory/inventoryItem.ts';",
    ],
    [
      'a field the inner files of another aggregate',
      'resolvers/invoices/Query.invoice/load.ts',
      "import { lineRow } from '../../workOrders/lines.ts';",
    ],
    [
      'an aggregate a file of rules that is not named',
      'resolvers/invoices/payment.ts',
      "import { askedPage } from '../inventory/ledger.ts';",
    ],
    [
      'the rules of documents an aggregate',
      'resolvers/documents/tax.ts',
      "import { toSettings } from '../settings/settings.ts';",
    ],
  ])('refuses %s', (_who, file, code) => {
    expect(complaints(file, code)).toHaveLength(1);
  });

  it.each([
    [
      'the kernel itself, and what is generated',
      'resolvers/kernel/steps/related.ts',
      "import { RELATIONS } from '../../generated/relations.ts';\nimport { isObject } from '../values/builtIns.ts';",
    ],
    [
      'an aggregate the declaration of another',
      'resolvers/vehicles/Query.vehicle/operation.ts',
      "import { CUSTOMER } from '../../customers/aggregate.ts';",
    ],
    [
      'an aggregate the named rules of another',
      'resolvers/invoices/Mutation.voidInvoice/write.ts',
      "import { takeParts } from '../../inventory/parts.ts';",
    ],
    [
      'an aggregate the types of another',
      'resolvers/workOrders/lines.ts',
      "import type { InventoryItemRow } from '../inventory/inventoryItem.ts';",
    ],
    [
      'an aggregate all of its own files',
      'resolvers/inventory/Query.inventoryItems/load.ts',
      "import { isUnderMinimum } from '../stock.ts';",
    ],
  ])('lets %s through', (_who, file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = Object.entries(RULE_FILES).flatMap(([aggregate, files]) =>
      files.map((file) => join('resolvers', aggregate, `${file}.ts`)),
    );
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(Object.keys(RULE_FILES).filter((aggregate) => !AGGREGATES.includes(aggregate))).toEqual([]);
  });
});
