/** All pages of the reference, by file name. */
import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { BUILT_IN_ROLE_NAMES } from '../../resolvers/roles/builtIn.ts';
import type { Example } from './examples.ts';
import { examplesOf } from './examples.ts';
import { page, pageOf } from './layout.ts';
import type { Area, OperationEntry, Reference } from './reference.ts';
import { readReference, ROOT_TYPES } from './reference.ts';
import { operationSection, typeSection } from './sections.ts';
import type { Addresses } from './text.ts';
import { described, escaped, link } from './text.ts';

/** What GraphQL and AppSync declare themselves, in the words of their guides. */
const SCALARS: Readonly<Record<string, string>> = {
  ID: 'An identifier, as text. It says nothing by itself.',
  String: 'Text in UTF-8. Amounts and quantities are decimal strings such as `118.00`: numbers would lose cents.',
  Int: 'A whole number between -2³¹ and 2³¹-1.',
  Float: 'A number with double precision.',
  Boolean: '`true` or `false`.',
  AWSDate: 'A day by ISO 8601, such as `2026-03-01`.',
  AWSDateTime: 'A moment by ISO 8601 with its offset from UTC, such as `2026-03-01T15:04:05.000Z`.',
  AWSEmail: 'An e-mail address, such as `maria@correo.example`.',
  AWSJSON: 'JSON, as text.',
  AWSPhone: 'A telephone number; the workshop takes the E.164 form, such as `+51987654321`.',
  AWSURL: 'An address on the web.',
};
const ERROR_CODES = 'ErrorCode';

function addressesOf({ areas, permissions }: Reference): Addresses {
  const found = new Map<string, string>(Object.keys(SCALARS).map((name) => [name, `${pageOf('scalars')}#${name}`]));
  for (const permission of permissions.keys()) found.set(permission, `${pageOf('permissions')}#${permission}`);
  for (const { name, operations, types } of areas) {
    const at = (anchor: string): string => `${pageOf(name)}#${anchor}`;
    for (const { root, field } of operations)
      found.set(field.name, at(`${root}.${field.name}`)).set(`${root}.${field.name}`, at(`${root}.${field.name}`));
    for (const type of types) {
      found.set(type.name, at(type.name));
      if (isObjectType(type) || isInputObjectType(type))
        for (const field of Object.keys(type.getFields()))
          found.set(`${type.name}.${field}`, at(`${type.name}.${field}`));
      // Codes of errors are called by their names alone.
      if (isEnumType(type))
        for (const { name: value } of type.getValues())
          found.set(
            type.name === ERROR_CODES ? value : `${type.name}.${value}`,
            type.name === ERROR_CODES ? `${pageOf('errors')}#${value}` : at(`${type.name}.${value}`),
          );
    }
  }
  return found;
}

function areaPage(area: Area, examples: ReadonlyMap<string, Example>, addresses: Addresses): string {
  const rooms = ROOT_TYPES.flatMap((root) => {
    const own = area.operations.filter((each) => each.root === root);
    const title = { Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' }[root];
    return own.length > 0
      ? [
          `<h2>${title}</h2>`,
          ...own.map((each) => operationSection(each, examples.get(`${root}.${each.field.name}`), addresses)),
        ]
      : [];
  });
  const types =
    area.types.length > 0 ? ['<h2>Types</h2>', ...area.types.map((type) => typeSection(type, addresses))] : [];
  return [...rooms, ...types].join('\n');
}

const operationLinks = (operations: readonly OperationEntry[], addresses: Addresses): string =>
  operations
    .map(({ root, field }) => link(addresses.get(`${root}.${field.name}`), `<code>${field.name}</code>`))
    .join(', ');

function errorsPage({ schema, areas }: Reference, addresses: Addresses): string {
  const codes = schema.getType(ERROR_CODES);
  const all = areas.flatMap(({ operations }) => operations);
  const values = isEnumType(codes) ? codes.getValues() : [];
  return [
    described(codes?.description, addresses),
    ...values.map(({ name, description }) => {
      const raisers = all.filter(({ raises }) => (raises as readonly string[]).includes(name));
      const by = raisers.length > 0 ? operationLinks(raisers, addresses) : 'any operation';
      return (
        `<section>\n<h3 id="${name}"><a href="#${name}">${name}</a></h3>\n` +
        `${described(description, addresses)}\n<p class="facts">Raised by ${by}.</p>\n</section>`
      );
    }),
  ].join('\n');
}

function permissionsPage({ areas, permissions }: Reference, addresses: Addresses): string {
  const all = areas.flatMap(({ operations }) => operations);
  const roles = BUILT_IN_ROLE_NAMES.filter((role) => role !== ADMINISTRATORS);
  const rows = [...permissions].map(([permission, names]) => {
    const cells = roles.map((role) => `<td>${names.includes(role) ? 'yes' : ''}</td>`);
    const operations = operationLinks(
      all.filter((each) => each.permission === permission),
      addresses,
    );
    return `<tr><th id="${permission}" scope="row"><code>${permission}</code></th>${cells.join('')}<td>${operations}</td></tr>`;
  });
  const saveRole = link(addresses.get('saveRole'), '<code>saveRole</code>');
  const heads = roles.map((role) => `<th class="role" scope="col">${escaped(role)}</th>`);
  return `<p>What each built-in role may do in a new workshop. <code>${ADMINISTRATORS}</code> may do everything;
administrators change the rest with ${saveRole}.
A permission without operations decides over moves of work orders, or over who sees money.</p>
<div class="wide" tabindex="0"><table>
<thead><tr><th scope="col">permission</th>${heads.join('')}<th scope="col">opens</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function scalarsPage(addresses: Addresses): string {
  return Object.entries(SCALARS)
    .map(
      ([name, text]) =>
        `<section>\n<h3 id="${name}"><a href="#${name}">${name}</a></h3>\n${described(text, addresses)}\n</section>`,
    )
    .join('\n');
}

function indexPage({ areas }: Reference, addresses: Addresses): string {
  const rows = areas
    .filter(({ operations }) => operations.length > 0)
    .map(
      ({ name, title, operations }) =>
        `<section>\n<h3><a href="${pageOf(name)}">${escaped(title)}</a></h3>\n<p>${operationLinks(operations, addresses)}</p>\n</section>`,
    );
  const forbidden = link(addresses.get('FORBIDDEN'), '<code>FORBIDDEN</code>');
  return `<p>One GraphQL API runs a vehicle workshop. Requests are <code>POST</code>s of <code>query</code> and
<code>variables</code> as JSON, with an access token of the user pool in the header <code>authorization</code>.</p>
<ul>
<li>What a role may not do is refused with ${forbidden}: see <a href="${pageOf('permissions')}">permissions and roles</a>.</li>
<li>A refusal has a code in <code>errorType</code>, and what a program needs in <code>errorInfo</code>:
see <a href="${pageOf('errors')}">errors</a>. Root fields of mutations are null then.</li>
<li>Lists take <code>limit</code> and <code>nextToken</code>. A page can be empty and still carry a token.</li>
<li>A mutation with <code>idempotencyKey</code> answers a repeated call with the first result for at least 24 hours;
<code>expectedVersion</code> refuses a change of what somebody else changed;
<code>validateOnly</code> runs every check and writes nothing.</li>
<li>Amounts and quantities are decimal strings; every document names its currency.</li>
</ul>
${rows.join('\n')}`;
}

/** Texts by file name, style and search included. */
export function referencePages(reference: Reference = readReference()): Map<string, string> {
  const addresses = addressesOf(reference);
  const examples = examplesOf(reference);
  const made = (name: string, title: string, content: string): [string, string] => [
    `${name}.html`,
    page(reference, name, title, content),
  ];
  return new Map([
    made('index', 'Reference', indexPage(reference, addresses)),
    ...reference.areas.map((area) => made(area.name, area.title, areaPage(area, examples, addresses))),
    made('errors', 'Errors', errorsPage(reference, addresses)),
    made('permissions', 'Permissions and roles', permissionsPage(reference, addresses)),
    made('scalars', 'Scalars', scalarsPage(addresses)),
    ...['style.css', 'search.js'].map((name): [string, string] => [
      name,
      readFileSync(join(import.meta.dirname, 'static', name), 'utf8'),
    ]),
  ]);
}
