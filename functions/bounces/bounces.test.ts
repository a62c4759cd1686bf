import { describe, expect, it } from 'vitest';
import { suppressionKey } from '../shared/suppression.ts';
import { parseAccepted, parseFeedback } from './event.ts';

const bounce = (bounceType: string) =>
  JSON.stringify({
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bouncedRecipients: [{ emailAddress: 'Ana <ana@x.example>' }, { emailAddress: 'eva@x.example' }],
      timestamp: 't',
    },
  });

describe('feedback from SES', () => {
  it('names every address of a permanent bounce', () => {
    expect(parseFeedback(bounce('Permanent'))).toEqual({
      reason: 'BOUNCE',
      addresses: ['ana@x.example', 'eva@x.example'],
      at: 't',
    });
  });

  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

  it.each([bounce('Transient'), bounce('Undetermined'), '{"eventType":"Delivery"}', greeting, `${greeting}\n`])(
    'is ignored if it asks for nothing: %s',
    (body) => {
      expect(parseFeedback(body)).toBeNull();
    },
  );

  it('names the address of a complaint', () => {
    expect(
      parseFeedback(
        '{"eventType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"ana@x.example"}],"timestamp":"t"}}',
      ),
    ).toEqual({ reason: 'COMPLAINT', addresses: ['ana@x.example'], at: 't' });
  });

  it.each([
    '',
    '[]',
    '{}',
    'Successfully validated',
    `${greeting} {}`,
    JSON.stringify(greeting),
    '{"eventType":"Bounce","bounce":{"bounceType":"Permanent"}}',
  ])('is rejected if it is malformed: %j', (body) => {
    expect(() => parseFeedback(body)).toThrow();
  });
});

describe('the word of SES that it took a mail', () => {
  const send = (mail: object): string => JSON.stringify({ eventType: 'Send', mail, send: {} });
  const tags = { 'ses:configuration-set': ['c'], letter: ['abc'] };

  it('names the letter by its tag', () => {
    expect(parseAccepted(send({ messageId: 'm1', timestamp: 't', tags }))).toEqual({
      tag: 'abc',
      messageId: 'm1',
      at: 't',
    });
    expect(parseFeedback(send({ messageId: 'm1', tags })), 'and asks nobody to stop').toBeNull();
  });

  it.each([
    bounce('Permanent'),
    send({ messageId: 'm1', tags: { 'ses:configuration-set': ['c'] } }),
    send({ tags }),
    'Successfully validated SNS topic for Amazon SES event publishing.',
  ])('is ignored where it names no letter: %s', (body) => {
    expect(parseAccepted(body)).toBeNull();
  });
});

it('an address is suppressed whatever its case and the spelling of its domain', () => {
  expect(suppressionKey(' Ana@X.Example ')).toEqual({ pk: 'TO#ana@x.example', sk: 'SUPPRESSED' });
  expect(suppressionKey('Ana@peña.example')).toEqual(suppressionKey('ana@xn--pea-8ma.example'));
});
