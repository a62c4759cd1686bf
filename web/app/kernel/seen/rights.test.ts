import 'fake-indexeddb/auto';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { answerTo, within } from '../../../shared/database.ts';
import { forgetAnswers, isSameWho } from './rights.ts';

const ana = { user: { id: 'ana', role: 'ADVISOR' }, permissions: ['workorder:read', 'inventory:read'] };

describe('what was seen with other rights', () => {
  it.each([
    ['in another order', { ...ana, permissions: ['inventory:read', 'workorder:read'] }, true],
    ['one less', { ...ana, permissions: ['workorder:read'] }, false],
    ['another role', { ...ana, user: { id: 'ana', role: 'CASHIER' } }, false],
    ['another person', { ...ana, user: { id: 'luis', role: 'ADVISOR' } }, false],
  ])('is known by who they are and what they may: %s', (_name, now, same) => {
    expect(isSameWho(ana, now)).toBe(same);
  });

  it('is forgotten, and asked for anew where it is on the screen', async () => {
    const queries = new QueryClient();
    for (const key of ['who', 'order', 'left']) queries.setQueryData([key], 'with prices');
    const stop = new QueryObserver(queries, {
      queryKey: ['order'],
      queryFn: () => Promise.resolve('without'),
      staleTime: Infinity,
    }).subscribe(() => undefined);
    const seen = { id: 'ana order', whose: 'ana', query: { state: { data: 'with prices' } } };
    await within('seen', 'readwrite', (store) => answerTo(store.put(seen)));
    await forgetAnswers(queries, ['who']);
    expect(await within('seen', 'readonly', (store) => answerTo(store.getAll()))).toEqual([]);
    await expect.poll(() => queries.getQueryData(['order'])).toBe('without');
    expect([queries.getQueryData(['who']), queries.getQueryData(['left'])]).toEqual(['with prices', undefined]);
    stop();
  });
});
