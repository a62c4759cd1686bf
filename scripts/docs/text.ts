/** Texts as HTML: escaped, descriptions with their code and paragraphs, types with their links. */
import type { GraphQLType } from 'graphql';
import { isListType, isNonNullType } from 'graphql';

/** Where the pages are served. */
export const BASE = '/docs';

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Addresses of what has an anchor, by what descriptions call it: `Customer`, `Customer.name`, `VALIDATION`, `customer:read`. */
export type Addresses = ReadonlyMap<string, string>;

export function link(address: string | undefined, html: string): string {
  return address === undefined ? html : `<a href="${escaped(address)}">${html}</a>`;
}

/** A description: paragraphs, and what stands between backticks as code, linked where it names something. */
export function described(text: string | null | undefined, addresses: Addresses): string {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const parts = paragraph.replace(/\s+/g, ' ').trim().split('`');
      const pieces = parts.map((part, index) =>
        index % 2 === 0 ? escaped(part) : link(addresses.get(part), `<code>${escaped(part)}</code>`),
      );
      return `<p>${pieces.join('')}</p>`;
    })
    .join('\n');
}

/** `[Customer!]!` with a link to the type. */
export function typeLink(type: GraphQLType, addresses: Addresses): string {
  if (isNonNullType(type)) return `${typeLink(type.ofType, addresses)}!`;
  if (isListType(type)) return `[${typeLink(type.ofType, addresses)}]`;
  return link(addresses.get(type.name), escaped(type.name));
}
