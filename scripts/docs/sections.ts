/** An operation and a type as sections of a page, each part with its anchor. */
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType } from 'graphql';
import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Example } from './examples.ts';
import type { OperationEntry } from './reference.ts';
import type { Addresses } from './text.ts';
import { described, escaped, link, typeLink } from './text.ts';

/** Every operation can raise these: declarations do not repeat them. */
const ALWAYS = ['FORBIDDEN', 'INTERNAL'];

function parameter(
  owner: string,
  { name, type, description, defaultValue }: GraphQLArgument | GraphQLInputField,
  addresses: Addresses,
): string {
  const otherwise =
    defaultValue === undefined ? '' : ` <span class="default">= ${escaped(JSON.stringify(defaultValue))}</span>`;
  return (
    `<dt id="${owner}.${name}"><code>${name}: ${typeLink(type, addresses)}</code>${otherwise}</dt>\n` +
    `<dd>${described(description, addresses)}</dd>`
  );
}

function outputField(owner: string, field: GraphQLField<unknown, unknown>, addresses: Addresses): string {
  return (
    `<dt id="${owner}.${field.name}"><code>${field.name}: ${typeLink(field.type, addresses)}</code></dt>\n` +
    `<dd>${described(field.description, addresses)}</dd>`
  );
}

function list(entries: readonly string[]): string {
  return entries.length > 0 ? `<dl>\n${entries.join('\n')}\n</dl>` : '';
}

function code(name: string, addresses: Addresses): string {
  return link(addresses.get(name), `<code>${escaped(name)}</code>`);
}

function exampleSection({ document, variables }: Example): string {
  const given =
    Object.keys(variables).length > 0
      ? `<h4>Variables</h4>\n<pre tabindex="0"><code>${escaped(JSON.stringify(variables, null, 2))}</code></pre>`
      : '';
  return (
    '<details class="example"><summary>Example</summary>\n' +
    `<pre tabindex="0"><code>${escaped(document)}</code></pre>\n${given}</details>`
  );
}

/** Descriptions end with what their operation requires and raises, which has a line of its own here, complete and with links. */
const CLOSING = /\s*Requires `[^`]+`\.(\s+Raises [^.]*\.)?\s*$/;

export function operationSection(
  { root, field, permission, raises }: OperationEntry,
  example: Example | undefined,
  addresses: Addresses,
): string {
  const id = `${root}.${field.name}`;
  const codes = [...new Set([...raises, ...ALWAYS])].map((each) => code(each, addresses));
  const facts =
    permission === null
      ? '<p class="facts">Only functions of the API call it, with signed requests.</p>'
      : `<p class="facts">Requires ${code(permission, addresses)}. Raises ${codes.join(', ')}.</p>`;
  return `<section>
<h3 id="${id}"><a href="#${id}">${field.name}</a></h3>
<p class="signature"><code>${root.toLowerCase()} ${field.name}: ${typeLink(field.type, addresses)}</code></p>
${described(permission === null ? field.description : field.description?.replace(CLOSING, ''), addresses)}
${facts}
${list(field.args.map((argument) => parameter(id, argument, addresses)))}
${example ? exampleSection(example) : ''}
</section>`;
}

function kindOf(type: GraphQLNamedType): string {
  return isEnumType(type) ? 'enum' : isInputObjectType(type) ? 'input' : 'type';
}

export function typeSection(type: GraphQLNamedType, addresses: Addresses): string {
  const entries = isEnumType(type)
    ? type
        .getValues()
        .map(
          ({ name, description }) =>
            `<dt id="${type.name}.${name}"><code>${name}</code></dt>\n<dd>${described(description, addresses)}</dd>`,
        )
    : isInputObjectType(type)
      ? Object.values(type.getFields()).map((field) => parameter(type.name, field, addresses))
      : isObjectType(type)
        ? Object.values(type.getFields()).map((field) => outputField(type.name, field, addresses))
        : [];
  return `<section>
<h3 id="${type.name}"><a href="#${type.name}">${type.name}</a> <span class="kind">${kindOf(type)}</span></h3>
${described(type.description, addresses)}
${list(entries)}
</section>`;
}
