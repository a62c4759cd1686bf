/** An example of each operation: the client's document where it has one, else one that asks for what the field has. */
import type { FragmentDefinitionNode, GraphQLInputType, GraphQLOutputType, OperationDefinitionNode } from 'graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import type { OperationEntry, Reference } from './reference.ts';
import { ROOT_TYPES } from './reference.ts';

export interface Example {
  document: string;
  variables: Record<string, unknown>;
}

/** What stands in an example for an argument or a field of this name; others are by their type. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  name: 'María Peña Quispe',
  displayName: 'Taller El Experto',
  legalName: 'Taller El Experto S.A.C.',
  description: 'Cambio de aceite',
  search: 'peña',
  plate: 'ABC-123',
  make: 'Toyota',
  model: 'Hilux',
  vin: '1HGCM82633A004352',
  color: 'Blanco',
  taxIdType: 'DNI',
  taxId: '10117410',
  address: 'Av. Grau 100, Lima',
  phone: '+51987654321',
  email: 'maria@correo.example',
  sku: 'FILTRO-01',
  unit: 'unidad',
  location: 'A-3',
  quantity: '2',
  unitPrice: '118.00',
  unitCost: '50.00',
  price: '118.00',
  amount: '118.00',
  minimumStock: '4',
  stock: '3',
  discountPercent: '10',
  discountAmount: '5.00',
  taxCode: 'IGV',
  defaultTaxCode: 'IGV',
  code: 'IGV',
  currency: 'PEN',
  country: 'PE',
  timeZone: 'America/Lima',
  language: 'es',
  brandColor: '#14506e',
  prefix: 'F001',
  series: 'F001',
  number: 'F001-00000042',
  reason: 'Error de digitación',
  complaint: 'Ruido al frenar',
  note: 'Llamar antes',
  notes: 'Prefiere WhatsApp',
  bay: 'B1',
  reference: 'OP-4711',
  digest: '5f1c…',
  role: 'ADVISOR',
  from: '2026-03-01',
  mileage: 84_000,
  year: 2021,
  expectedVersion: 3,
  limit: 20,
  padding: 8,
  to: 99_999_999,
  rate: 1800,
  minutes: 240,
  version: 3,
  url: 'https://example.com/invoice.pdf',
  itemCount: 2,
  sequence: 42,
};

const BY_TYPE: Readonly<Record<string, unknown>> = {
  ID: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  String: 'texto',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  AWSDate: '2026-03-01',
  AWSDateTime: '2026-03-01T15:04:05.000Z',
  AWSEmail: 'maria@correo.example',
  AWSPhone: '+51987654321',
  AWSURL: 'https://example.com/',
  AWSJSON: '{}',
};

/** Whether a value that stands for a name has the type that is asked for. */
function fits(value: unknown, type: string): boolean {
  if (type === 'Int') return Number.isInteger(value);
  if (type === 'AWSDateTime' || type === 'Boolean' || type === 'ID') return false;
  return typeof value === 'string' && (type !== 'AWSDate' || /^\d{4}-\d\d-\d\d$/.test(value));
}

/** A value of the type. Of an input, everything that it must have, and of what it may have the first few. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name);
  if (isListType(type)) return name === 'permissions' ? ['self:read', 'customer:read'] : [valueOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const shown = fields.filter(
      (field, index) => isNonNullType(field.type) || (index < SHOWN && !isInputObjectType(getNamedType(field.type))),
    );
    return Object.fromEntries(shown.map((field) => [field.name, valueOf(field.type, field.name)]));
  }
  return fits(BY_NAME[name], type.name) ? BY_NAME[name] : BY_TYPE[type.name];
}

const SHOWN = 5;

/** Arguments by which an operation is told to do something, rather than how much of a list is wanted. */
function wanted(name: string, required: boolean): boolean {
  return required || name === 'search' || name === 'expectedVersion';
}

interface Documents {
  operations: OperationDefinitionNode[];
  fragments: Map<string, FragmentDefinitionNode>;
}

function clientDocuments(): Documents {
  const files = globSync('client/operations/*.graphql', { cwd: ROOT }).sort();
  const definitions = files.flatMap((file) => parse(readFileSync(join(ROOT, file), 'utf8')).definitions);
  return {
    operations: definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION),
    fragments: new Map(
      definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
    ),
  };
}

/** The operation with the fragments that it uses, each after who uses it. */
function whole(operation: OperationDefinitionNode, fragments: Documents['fragments']): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || used.has(value)) return;
        used.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [operation, ...used.values()].map((each) => print(each)).join('\n\n');
}

/** Everything in a type that needs no further selection. */
function plainFields(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter((field) => !isObjectType(getNamedType(field.type)));
  return `{ ${fields.map(({ name }) => name).join(' ')} }`;
}

function madeUp({ root, field }: OperationEntry): string {
  const parameters = field.args.filter(({ type }) => isNonNullType(type));
  const declared =
    parameters.length > 0 ? `(${parameters.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ')})` : '';
  const passed = parameters.length > 0 ? `(${parameters.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
  return print(
    parse(`${root.toLowerCase()} ${field.name}${declared} { ${field.name}${passed} ${plainFields(field.type)} }`),
  );
}

function exampleOf(entry: OperationEntry, { operations, fragments }: Documents): Example {
  const { root, field } = entry;
  const own = operations.find(({ operation, name }) => operation === root.toLowerCase() && name?.value === field.name);
  const document = own ? whole(own, fragments) : madeUp(entry);
  const shown = field.args.filter(({ name, type }) => wanted(name, isNonNullType(type)));
  return { document, variables: Object.fromEntries(shown.map(({ name, type }) => [name, valueOf(type, name)])) };
}

/** By `Type.field`. */
export function examplesOf({ areas }: Reference): Map<string, Example> {
  const documents = clientDocuments();
  const entries = areas
    .flatMap(({ operations }) => operations)
    .sort((a, b) => ROOT_TYPES.indexOf(a.root) - ROOT_TYPES.indexOf(b.root));
  return new Map(entries.map((entry) => [`${entry.root}.${entry.field.name}`, exampleOf(entry, documents)]));
}
