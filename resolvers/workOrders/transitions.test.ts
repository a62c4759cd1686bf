import { describe, expect, it } from 'vitest';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import { findTransition, LOCKED_STATES, nextMoves, nextStates, STATES, TRANSITIONS } from './transitions.ts';

const BEFORE_INVOICED = STATES.slice(0, STATES.indexOf('INVOICED'));

/** The machine as the diagram of the design draws it, apart from cancelling. */
const DRAWN = new Set([
  'RECEIVED>DIAGNOSIS',
  'DIAGNOSIS>AWAITING_APPROVAL',
  'AWAITING_APPROVAL>APPROVED',
  'APPROVED>IN_PROGRESS',
  'IN_PROGRESS>WAITING_PARTS',
  'WAITING_PARTS>IN_PROGRESS',
  'IN_PROGRESS>QUALITY_CHECK',
  'QUALITY_CHECK>READY',
  'READY>INVOICED',
  'INVOICED>DELIVERED',
  'QUALITY_CHECK>IN_PROGRESS',
  'RECEIVED>APPROVED',
  'INVOICED>READY',
  'READY>DELIVERED',
  // Moves back that people need, each with a note.
  'READY>IN_PROGRESS',
  'IN_PROGRESS>AWAITING_APPROVAL',
  'AWAITING_APPROVAL>DIAGNOSIS',
  'APPROVED>DIAGNOSIS',
  // Voiding the invoice of a delivered order: without it a wrong invoice could never be issued again (docs/decisions/010).
  'DELIVERED>READY',
]);

describe('the state machine', () => {
  const pairs = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

  it.each(pairs)('%s to %s', (from, to) => {
    const expected = to === 'CANCELLED' ? BEFORE_INVOICED.includes(from) : DRAWN.has(`${from}>${to}`);
    expect(findTransition(from, to) !== undefined).toBe(expected);
  });

  it.each(pairs)('asks for a note exactly to cancel and to go back: %s to %s', (from, to) => {
    const back = STATES.indexOf(to) < STATES.indexOf(from) && from !== 'WAITING_PARTS' && from !== 'QUALITY_CHECK';
    const invoicing = to === 'READY';
    const expected = DRAWN.has(`${from}>${to}`) ? back && !invoicing : to === 'CANCELLED';
    const move = nextMoves(from, 0, roles.ADMIN).find((each) => each.to === to);
    if (move) expect(move.noteRequired).toBe(expected);
    else expect(['INVOICED', 'READY'].includes(to) || !findTransition(from, to)).toBe(true);
  });

  it('lists each transition once', () => {
    const moves = STATES.flatMap((from) => TRANSITIONS[from].map(({ to }) => `${from}>${to}`));
    expect(new Set(moves).size).toBe(moves.length);
  });

  it('ends where nothing follows, and locks the lines there', () => {
    const ends = STATES.filter(
      (state) => TRANSITIONS[state].every(({ guard }) => guard === 'BY_VOID') && state !== 'INVOICED',
    );
    expect(ends).toEqual(['DELIVERED', 'CANCELLED']);
    expect(LOCKED_STATES).toEqual(['INVOICED', ...ends]);
  });

  it('offers no transition reserved for invoices, and delivery without an invoice only if nothing is charged', () => {
    expect(nextStates('READY', 100, roles.ADMIN)).toEqual(['IN_PROGRESS', 'CANCELLED']);
    expect(nextStates('READY', 0, roles.ADMIN)).toEqual(['IN_PROGRESS', 'DELIVERED', 'CANCELLED']);
    expect(nextStates('INVOICED', 100, roles.ADMIN)).toEqual(['DELIVERED']);
  });

  it('offers the role SCREEN nothing in any state', () => {
    for (const state of STATES) expect(nextStates(state, 0, roles.SCREEN)).toEqual([]);
  });
});
