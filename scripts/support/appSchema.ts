/**
 * What the web app knows of the schema: the fields of every input with the limits that their descriptions say, every enum's values, and
 * the names of permissions. Forms are made of it, so that nothing is declared twice.
 */
import type { GraphQLInputField, GraphQLInputObjectType } from 'graphql';
import {
  buildASTSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import type { AppInputField, AppInputKind } from '../../web/app/kernel/forms/inputField.ts';
import { PRELUDE } from '../../infra/schema.ts';

const HEAD = '// Made by `npm run codegen` from the schema and the declarations in resolvers/. Do not edit.\n';

/** `1 to 200 characters`, `at most 2,000 characters`. Letters and digits alone are counted by the server: signs between them are not. */
const LENGTH = /(?:(\d[\d,]*) to |at most )(\d[\d,]*) characters/i;
const DECIMALS = /at most (\d+) decimals/;
const WHOLE = /\b(\d[\d,]*) to (\d[\d,]*)/;
/** Amounts, whose decimals the currency says. */
const AMOUNT = /\b(?:an amount|a decimal string|how much is handed over)\b/i;

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

function kindOf(field: GraphQLInputField): AppInputKind {
  const nullable = getNullableType(field.type);
  if (isListType(nullable)) return 'list';
  const named = getNamedType(field.type);
  if (isInputObjectType(named)) return 'object';
  if (isEnumType(named)) return 'choice';
  const description = field.description ?? '';
  const kinds: Record<string, AppInputKind> = {
    Int: 'integer',
    Float: 'number',
    Boolean: 'boolean',
    ID: 'id',
    AWSDate: 'day',
    AWSDateTime: 'moment',
    AWSEmail: 'email',
  };
  if (named.name === 'String' && (DECIMALS.test(description) || AMOUNT.test(description))) return 'decimal';
  return kinds[named.name] ?? (field.name === 'email' ? 'email' : 'text');
}

/** @returns what a form has to know of the field */
export function appField(field: GraphQLInputField): AppInputField {
  const description = field.description ?? '';
  const kind = kindOf(field);
  const made: AppInputField = { kind, required: isNonNullType(field.type) && field.defaultValue === undefined };
  const [, , longest] = LENGTH.exec(description) ?? [];
  if ((kind === 'text' || kind === 'email') && longest !== undefined) made.maximum = numberOf(longest);
  const [, decimals] = DECIMALS.exec(description) ?? [];
  if (kind === 'decimal' && decimals !== undefined) made.decimals = Number(decimals);
  const [, least, most] = WHOLE.exec(description) ?? [];
  if (kind === 'integer' && least !== undefined && most !== undefined)
    Object.assign(made, { minimum: numberOf(least), maximum: numberOf(most) });
  const named = getNamedType(field.type);
  if (kind === 'choice' && isEnumType(named)) made.choices = named.getValues().map(({ name }) => name);
  return made;
}

const inputModule = (type: GraphQLInputObjectType): string => {
  const rows = Object.values(type.getFields()).map((field) => `  ${field.name}: ${JSON.stringify(appField(field))},`);
  return `/** ${type.description?.split('\n')[0] ?? type.name} */\nexport const ${type.name}Fields = {\n${rows.join('\n')}\n} as const;\n`;
};

/** Inputs of what only functions may ask for. */
const SIGNED = /^(WorkOrderChange|LowStockAlert|InvoicePdfReady|AccessChange)Input$/;

/** @returns texts by their paths in the repository */
export function appModules(documented: string, permissions: readonly string[]): Record<string, string> {
  const types = Object.values(buildASTSchema(parse(PRELUDE + documented)).getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const inputs = types.filter(isInputObjectType).filter(({ name }) => !SIGNED.test(name));
  const enums = types.filter(isEnumType);
  const values = enums.map(
    (each) =>
      `export const ${each.name}Values = [\n${each
        .getValues()
        .map(({ name }) => `  '${name}',`)
        .join('\n')}\n] as const;\n`,
  );
  return {
    'web/app/generated/inputs.ts': `${HEAD}\n${inputs.map(inputModule).join('\n')}`,
    'web/app/generated/enums.ts': `${HEAD}\n${values.join('\n')}`,
    'web/app/generated/permissions.ts': `${HEAD}\n/** Every permission that there is. */\nexport type Permission =\n${permissions
      .map((each) => `  | '${each}'`)
      .join('\n')};\n`,
  };
}
