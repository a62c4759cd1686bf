import { describe, expect, it } from 'vitest';
import { harmless } from './harmless.ts';
import { escapeHtml } from './html.ts';

describe('free text that is shown', () => {
  it.each([
    ['Total \u202e00.1\u202c', 'Total 00.1'],
    ['a\u2066b\u2069c', 'abc'],
    ['a\u0000b\u0007c\u0085d', 'abcd'],
    ['uno\r\ndos\rtres', 'uno\ndos\ntres'],
    ['a\ud83d', 'a\ufffd'],
    ['👨\u200d🔧 علی\u200cرضا \u200fשלום', '👨\u200d🔧 علی\u200cرضا \u200fשלום'],
    ['Ruido\n\tal frenar', 'Ruido\n\tal frenar'],
  ])('turns nothing around it and controls nothing: %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('is so wherever it becomes HTML', () => {
    expect(escapeHtml('<b>\u202e"x"\u0000</b>')).toBe('&lt;b&gt;&quot;x&quot;&lt;/b&gt;');
  });
});
