/** All objects of a list, page after page. */
interface Page<Item> {
  items: Item[];
  nextToken: string | null;
}

/**
 * `for await (const order of iterate((nextToken) => client.workOrders({ state: 'READY', nextToken })))`.
 * A page can be empty and still carry a token.
 */
export async function* iterate<Item>(
  page: (nextToken: string | null) => Promise<Page<Item> | null>,
): AsyncGenerator<Item> {
  let nextToken: string | null = null;
  do {
    const found: Page<Item> | null = await page(nextToken);
    yield* found?.items ?? [];
    nextToken = found?.nextToken ?? null;
  } while (nextToken !== null);
}
