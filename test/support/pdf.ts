/** A PDF read back. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Text of each page, in the order in which a screen reader says it. */
  pages: string[];
  /** All text without white space: what remains when lines break elsewhere. */
  text: string;
  /** Text that leaves its page, which text alone cannot show. */
  beyond: string[];
  /** Heights of its letters in points, each once: a page that does not fit is printed smaller. */
  sizes: number[];
  title: unknown;
  language: unknown;
  /** Whether its structure is marked for assistive technology. */
  tagged: boolean;
  /** Roles in the structure of the first page, each once. */
  roles: string[];
  /** What pictures of the first page are said to be. */
  alternatives: string[];
}

interface StructureNode {
  role?: string;
  alt?: string;
  children?: StructureNode[];
}

function walk(node: StructureNode, visit: (node: StructureNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

export const squeezed = (text: string): string => text.replace(/\s/gu, '');

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    const beyond: string[] = [];
    const sizes = new Set<number>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x = 0, y = 0] = item.transform as number[];
        if (x < 0 || y < 0 || x + item.width > width || y + item.height > height) beyond.push(item.str);
        sizes.add(Math.round(item.height * 10) / 10);
      }
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    }
    const info = new Map(Object.entries((await document.getMetadata()).info));
    const tree = (await (await document.getPage(1)).getStructTree()) as StructureNode | null;
    const roles = new Set<string>();
    const alternatives: string[] = [];
    if (tree) {
      walk(tree, ({ role, alt }) => {
        if (role) roles.add(role);
        if (alt) alternatives.push(alt);
      });
    }
    return {
      beyond,
      sizes: [...sizes].sort((a, b) => a - b),
      pages,
      text: squeezed(pages.join('\n')),
      title: info.get('Title'),
      language: info.get('Language'),
      tagged: (await document.getMarkInfo())?.Marked === true,
      roles: [...roles],
      alternatives,
    };
  } finally {
    await loading.destroy();
  }
}
