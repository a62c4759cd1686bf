/** The frame of every page: head, list of everything at the side, content. */
import type { Area, Reference } from './reference.ts';
import { ROOT_TYPES } from './reference.ts';
import { BASE, escaped } from './text.ts';

/** Pages that no file of the schema makes. */
export const FURTHER = [
  { name: 'errors', title: 'Errors' },
  { name: 'permissions', title: 'Permissions and roles' },
  { name: 'scalars', title: 'Scalars' },
] as const;

export const pageOf = (name: string): string => `${BASE}/${name}.html`;

function areaEntry({ name, title, operations, types }: Area, current: string): string {
  const inOrder = [...operations].sort((a, b) => ROOT_TYPES.indexOf(a.root) - ROOT_TYPES.indexOf(b.root));
  const items = [
    ...inOrder.map(({ root, field }) => `<li><a href="${pageOf(name)}#${root}.${field.name}">${field.name}</a></li>`),
    ...types.map((type) => `<li><a href="${pageOf(name)}#${type.name}">${type.name}</a></li>`),
  ];
  return (
    `<details${name === current ? ' open' : ''}><summary>` +
    `<a href="${pageOf(name)}">${escaped(title)}</a></summary><ul>${items.join('')}</ul></details>`
  );
}

function navigation({ areas }: Reference, current: string): string {
  const further = FURTHER.map(({ name, title }) => `<p class="further"><a href="${pageOf(name)}">${title}</a></p>`);
  return [...areas.map((area) => areaEntry(area, current)), ...further].join('\n');
}

/** @param name of the page, without `.html` */
export function page(reference: Reference, name: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Taller API</title>
<link rel="stylesheet" href="${BASE}/style.css">
<link rel="icon" href="data:,">
<script src="${BASE}/search.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a class="brand" href="${BASE}/index.html">Taller API</a>
<label>Find <input id="find" type="search" placeholder="an operation or a type" autocomplete="off"></label></header>
<nav aria-label="Everything in the API">
${navigation(reference, name)}
</nav>
<main id="content">
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;
}
