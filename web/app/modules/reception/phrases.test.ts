import { describe, expect, it } from 'vitest';
import { hasPhrase, matching, phrasesOf, withoutPhrase, withPhrase } from './phrases.ts';

const said = ((key: string) => key) as never;

describe('phrases of a complaint', () => {
  it("are the workshop's own, none where it wants none, and ours where it never said", () => {
    expect(phrasesOf(['Cambio de aceite'], said)).toEqual(['Cambio de aceite']);
    expect(phrasesOf([], said)).toEqual([]);
    expect(phrasesOf(null, said)).toContain('reception.phrase.brakes');
    expect(phrasesOf(undefined, said)).toEqual(phrasesOf(null, said));
  });

  it('stand each on a line of its own, once, beside what was typed', () => {
    const once = withPhrase('Viene en grúa', 'Frenos');
    expect(once).toBe('Viene en grúa\nFrenos');
    expect(withPhrase(once, 'Frenos')).toBe(once);
    expect(withPhrase('  ', 'Frenos')).toBe('Frenos');
    expect(hasPhrase('Frenos largos', 'Frenos')).toBe(false);
  });

  it('are taken back, and nothing that was typed with them', () => {
    expect(withoutPhrase('Viene en grúa\nFrenos\nRuido', 'Frenos')).toBe('Viene en grúa\nRuido');
    expect(withoutPhrase('Frenos', 'Frenos')).toBe('');
  });

  it('are found by any words of theirs, whatever the accents', () => {
    const phrases = ['Cambio de batería', 'Batería descargada', 'Frenos'];
    expect(matching(phrases, 'bateria').map(({ label }) => label)).toEqual(['Cambio de batería', 'Batería descargada']);
    expect(matching(phrases, 'cambio bate').map(({ label }) => label)).toEqual(['Cambio de batería']);
  });
});
