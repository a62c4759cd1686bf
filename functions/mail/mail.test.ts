import { describe, expect, it } from 'vitest';
import { queueRecords } from '../shared/sqsEvent.ts';
import type { Letter } from './letter.ts';
import { escapeHtml } from '../shared/html.ts';
import { render } from './render.ts';
import { mailbox } from './send.ts';
import texts from './texts.json' with { type: 'json' };

const LETTER: Letter = {
  key: 'k',
  template: 'lowStock',
  language: 'es',
  to: { name: 'Luis', address: 'luis@taller.example' },
  staff: true,
  workshop: { name: 'Taller El Experto', color: '#14506e', address: 'Av. Grau 1120', phone: null, email: null },
  values: { item: 'Filtro', sku: 'F-1', stock: '1', minimum: '2', location: null },
};

describe('the mail texts', () => {
  const placeholders = (value: unknown): string[] =>
    [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

  it('have the same placeholders in both languages', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.es));
    for (const name of Object.keys(texts.es) as (keyof typeof texts.es)[])
      expect(placeholders(texts.en[name]), name).toEqual(placeholders(texts.es[name]));
  });
});

describe('a rendered mail', () => {
  it('leaves out a fact without a value, in HTML and in plain text', () => {
    const { html, text } = render(LETTER);
    for (const form of [html, text]) {
      expect(form).toContain('Mínimo');
      expect(form).not.toContain('Ubicación');
      expect(form).not.toMatch(/[{}]/);
    }
  });

  it('escapes data in HTML, whatever it contains', () => {
    const hostile = '<img src=http://x onerror=alert(1)>"\'&{name}';
    const { html, text } = render({
      ...LETTER,
      to: { ...LETTER.to, name: hostile },
      values: { ...LETTER.values, item: hostile },
    });
    expect(html).not.toContain('<img');
    expect(html).toContain(escapeHtml(hostile));
    expect(text).toContain(hostile);
  });

  it('has a subject of one line and of limited length', () => {
    const { subject } = render({
      ...LETTER,
      values: { ...LETTER.values, item: `a\r\nBcc: x@y.example\u0000${'b'.repeat(300)}` },
    });
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(subject).toHaveLength(150);
  });

  it('tells customers why they get it, and staff in other words', () => {
    expect(render({ ...LETTER, staff: false }).text).toContain('pidió que Taller El Experto le avise');
    expect(render(LETTER).text).toContain('responsable de almacén');
  });

  it('links to its document in HTML and plain text, with the day on which the link ends', () => {
    const link = 'https://links.example/a-b_c?x=1&y=2';
    const letter: Letter = {
      ...LETTER,
      template: 'invoiceReady',
      staff: false,
      values: { number: 'F001-1', linkUntil: '3 de marzo de 2027' },
    };
    const { html, text } = render(letter, link);
    expect(html).toContain('<a href="https://links.example/a-b_c?x=1&amp;y=2"');
    expect(text).toContain(`Ver el documento: ${link}\nEl enlace funciona hasta el 3 de marzo de 2027.`);
    expect(render(letter).text).not.toContain('enlace funciona');
  });

  it('loads nothing from the network and runs no script', () => {
    expect(render(LETTER).html).not.toMatch(/https?:|<script|<img|<link|url\(/i);
  });
});

describe('the mailbox header', () => {
  it.each([
    ['Ana', '"Ana" <a@b.example>'],
    ['Ana "la jefa" \\', '"Ana \\"la jefa\\" \\\\" <a@b.example>'],
    ['Ana\r\nBcc: x@y.example', '"Ana Bcc: x@y.example" <a@b.example>'],
    ['', 'a@b.example'],
  ])('made from %j is %j', (name, expected) => {
    expect(mailbox(name, 'a@b.example')).toBe(expected);
  });

  it('encodes a name beyond ASCII in words of at most 75 characters that decode to the same name', () => {
    const name = 'Peñarandaña Ñahui 🚗 '.repeat(6).trim();
    const [words = '', address] = mailbox(name, 'a@b.example').split(' <');
    expect(address).toBe('a@b.example>');
    expect(words.split(' ').every((word) => word.length <= 75)).toBe(true);
    expect(
      words
        .split(' ')
        .map((word) => Buffer.from(word.slice(10, -2), 'base64').toString())
        .join(''),
    ).toBe(name);
  });
});

it.each([null, {}, { Records: [1] }, { Records: [{ messageId: 'm', receiptHandle: 'r' }] }])(
  '%j is rejected as a batch of queue messages',
  (event) => {
    expect(() => queueRecords(event)).toThrow('expected a');
  },
);
