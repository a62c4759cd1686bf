import { describe, expect, it } from 'vitest';
import { suppressionKey } from '../shared/suppression.ts';
import { parseFeedback } from './event.ts';

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

it('an address is suppressed whatever its case and the spelling of its domain', () => {
  expect(suppressionKey(' Ana@X.Example ')).toEqual({ pk: 'TO#ana@x.example', sk: 'SUPPRESSED' });
  expect(suppressionKey('Ana@peña.example')).toEqual(suppressionKey('ana@xn--pea-8ma.example'));
});
