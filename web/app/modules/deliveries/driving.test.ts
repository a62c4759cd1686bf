import { describe, expect, it } from 'vitest';
import type { Kind, Waiting } from '../../../shared/queue/store.ts';
import type { Route } from './RouteMap.tsx';
import { roundOf } from './driving.ts';

const route = (status: Route['status'], outcomes: (string | null)[]) =>
  ({
    id: 'r1',
    status,
    items: outcomes.map((outcome, index) => ({ deliveryId: `d${index}`, number: index + 1, outcome })),
  }) as unknown as Route;
const waits = (kind: Kind, id: string, more: Partial<Waiting> = {}): Waiting => ({
  key: `${kind}${id}`,
  kind,
  label: id,
  input: { id },
  by: 'ana',
  at: 1,
  ...more,
});
const shown = (of: Route, rows: Waiting[], arrived: string[] = []) => {
  const { status, next, hasArrived, stops } = roundOf(of, rows, arrived);
  return [status, next?.deliveryId ?? null, hasArrived, stops.map(({ outcome }) => outcome)];
};

describe('a round on the phone', () => {
  it('is as the API says while nothing waits', () => {
    expect(shown(route('DRAFT', [null]), [])).toEqual(['DRAFT', null, false, [null]]);
    expect(shown(route('STARTED', ['DONE', null]), [], ['d1'])).toEqual(['STARTED', 'd1', true, ['DONE', null]]);
  });

  it('goes on without network: begun, there, done, and on to the next', () => {
    const begun = [waits('startRoute', 'r1')];
    expect(shown(route('DRAFT', [null, null]), begun)).toEqual(['STARTED', 'd0', false, [null, null]]);
    const there = [...begun, waits('arriveAtDelivery', 'd0')];
    expect(shown(route('DRAFT', [null, null]), there)).toEqual(['STARTED', 'd0', true, [null, null]]);
    const done = [...there, waits('completeDelivery', 'd0')];
    expect(shown(route('DRAFT', [null, null]), done)).toEqual(['STARTED', 'd1', false, ['DONE', null]]);
    const over = [...done, waits('failDelivery', 'd1'), waits('finishRoute', 'r1')];
    expect(shown(route('DRAFT', [null, null]), over)).toEqual(['FINISHED', null, false, ['DONE', 'FAILED']]);
  });

  it('takes back what was refused', () => {
    const refused = { code: 'LOCKED', message: '', info: {} };
    expect(shown(route('STARTED', [null]), [waits('completeDelivery', 'd0', { refused })])).toEqual([
      'STARTED',
      'd0',
      false,
      [null],
    ]);
  });
});
