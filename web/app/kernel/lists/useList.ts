/** A list as the API gives it: page after page, and never all of it unless somebody goes through all of it. */
import type { QueryKey } from '@tanstack/react-query';
import { useInfiniteQuery } from '@tanstack/react-query';

export interface Page<Row> {
  items: readonly Row[];
  nextToken: string | null;
}

export interface List<Row> {
  rows: readonly Row[];
  loading: boolean;
  error: unknown;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
  again: () => void;
  /** One page after another, for exports. */
  fetchPage: (nextToken: string | null) => Promise<Page<Row>>;
}

/** Pages that are asked for at once where they hold nothing: a page can be empty and still have a next one. */
const EMPTY_PAGES = 10;

export function useList<Row>(
  queryKey: QueryKey,
  fetchPage: (nextToken: string | null) => Promise<Page<Row> | null>,
  enabled = true,
): List<Row> {
  const page = async (nextToken: string | null): Promise<Page<Row>> =>
    (await fetchPage(nextToken)) ?? { items: [], nextToken: null };
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => withoutEmpty(page, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextToken }: Page<Row>) => nextToken,
    enabled,
    // What was seen stays while its like is fetched anew.
    staleTime: 5_000,
  });
  return {
    rows: query.data?.pages.flatMap(({ items }) => items) ?? [],
    loading: query.isPending && enabled,
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
    fetchPage: page,
  };
}

async function withoutEmpty<Row>(
  page: (nextToken: string | null) => Promise<Page<Row>>,
  first: string | null,
): Promise<Page<Row>> {
  let found = await page(first);
  for (let asked = 1; asked < EMPTY_PAGES && found.items.length === 0 && found.nextToken !== null; asked += 1)
    found = await page(found.nextToken);
  return found;
}

/** All that there is, as a list. */
export const wholeList = <Row>(rows: readonly Row[]): List<Row> => ({
  rows,
  loading: false,
  error: null,
  hasMore: false,
  loadingMore: false,
  more: () => undefined,
  again: () => undefined,
  fetchPage: () => Promise.resolve({ items: rows, nextToken: null }),
});
