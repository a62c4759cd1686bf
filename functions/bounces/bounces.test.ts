import { describe, expect, it } from 'vitest';
import { suppressionKey } from '../shared/suppression.ts';
import { parseFeedback } from './event.ts';

const bounce = (bounceType: string) => JSON.stringify({ eventType: 'Bounce', bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'Ana <ana@x.example>' }, { emailAddress: 'eva@x.example' }], timestamp: 't' } });

describe('what SES tells', () => {
  it('of a bounce for good names every address', () => {
    expect(parseFeedback(bounce('Permanent'))).toEqual({ reason: 'BOUNCE', addresses: ['ana@x.example', 'eva@x.example'], at: 't' });
  });

  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

  it.each([bounce('Transient'), bounce('Undetermined'), '{"eventType":"Delivery"}', greeting, `${greeting}\n`])('stops nothing: %s', (body) => {
    expect(parseFeedback(body)).toBeNull();
  });

  it('of a complaint names the address', () => {
    expect(parseFeedback('{"eventType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"ana@x.example"}],"timestamp":"t"}}')).toEqual({ reason: 'COMPLAINT', addresses: ['ana@x.example'], at: 't' });
  });

  it.each(['', '[]', '{}', 'Successfully validated', `${greeting} {}`, JSON.stringify(greeting), '{"eventType":"Bounce","bounce":{"bounceType":"Permanent"}}'])('%j is none', (body) => {
    expect(() => parseFeedback(body)).toThrow();
  });
});

it('an address is the same in any case, and however its domain is written', () => {
  expect(suppressionKey(' Ana@X.Example ')).toEqual({ pk: 'TO#ana@x.example', sk: 'SUPPRESSED' });
  expect(suppressionKey('Ana@peña.example')).toEqual(suppressionKey('ana@xn--pea-8ma.example'));
});
