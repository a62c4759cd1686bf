import { describe, expect, it } from 'vitest';
import { printable, printableLines } from './printable.ts';

describe('text of elsewhere on the console', () => {
  it.each([
    ['plain, ñ and 🚗', 'plain, ñ and 🚗'],
    ['a\nready http://evil', 'a\\u000aready http://evil'],
    ['\u001b[2J\u001b]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
    ['\u009b31m\u007f\r', '\\u009b31m\\u007f\\u000d'],
    ['a\u202egnp.exe\u2066\u200f\u2028', 'a\\u202egnp.exe\\u2066\\u200f\\u2028'],
  ])('stays on its line and moves nothing: %j', (text, shown) => expect(printable(text)).toBe(shown));

  it('has lines that are set in where it has several', () => {
    expect(printableLines('Error: a\n\tat b\r\nready')).toBe('Error: a\n      at b\\u000d\n    ready');
  });
});
