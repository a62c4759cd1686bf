/** Reads a list to its end, page by page. */
import { present } from './workshop.ts';

interface Page {
  items: { id: string }[];
  nextToken?: string | null | undefined;
}

/** Every id of a list, page by page; `between` does something while the walk is under way. */
export async function walk(
  read: (nextToken: string | null) => Promise<Page | null>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const ids: string[] = [];
  let token: string | null = null;
  do {
    const page: Page = present(await read(token));
    ids.push(...page.items.map((item) => item.id));
    token = page.nextToken ?? null;
    await between();
  } while (token);
  return ids;
}
