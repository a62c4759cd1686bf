/** What SES tells of mails that it took, and that came back: Amazon SES developer guide, "Contents of event data in Amazon SNS". */
import { LETTER_TAG } from '../shared/matters.ts';

/** A letter that SES has taken: it will try to deliver it. */
export interface Accepted {
  /** By which the letter's sender knows it. */
  tag: string;
  messageId: string;
  at: string;
}

export interface Feedback {
  reason: 'BOUNCE' | 'COMPLAINT';
  addresses: string[];
  at: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function addresses(recipients: unknown): string[] {
  if (!Array.isArray(recipients)) throw new Error('expected the receivers of a mail');
  return recipients.flatMap((each: unknown) =>
    isObject(each) && typeof each['emailAddress'] === 'string' ? [bare(each['emailAddress'])] : [],
  );
}

/** `Ana <ana@…>` without its name. */
function bare(address: string): string {
  return /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
}

/** What SES says to a topic when it is made the destination of events: no JSON, and no event. */
const GREETING = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** @returns null if mail may go on: a full mailbox may be empty tomorrow @throws if it is not an event of SES */
export function parseFeedback(body: string): Feedback | null {
  if (body.trim() === GREETING) return null;
  const event = JSON.parse(body) as unknown;
  if (!isObject(event) || typeof event['eventType'] !== 'string') throw new Error('expected an event of SES');
  const { eventType, bounce, complaint } = event;
  if (eventType === 'Bounce' && isObject(bounce)) {
    return bounce['bounceType'] === 'Permanent'
      ? { reason: 'BOUNCE', addresses: addresses(bounce['bouncedRecipients']), at: String(bounce['timestamp'] ?? '') }
      : null;
  }
  // Somebody took the mail out of the junk: the opposite of a complaint.
  if (eventType === 'Complaint' && isObject(complaint) && complaint['complaintFeedbackType'] === 'not-spam')
    return null;
  if (eventType === 'Complaint' && isObject(complaint))
    return {
      reason: 'COMPLAINT',
      addresses: addresses(complaint['complainedRecipients']),
      at: String(complaint['timestamp'] ?? ''),
    };
  return null;
}

/** @returns the letter that SES has taken; null for any other event, and for mails that no letter of ours is @throws as `parseFeedback` */
export function parseAccepted(body: string): Accepted | null {
  if (body.trim() === GREETING) return null;
  const event = JSON.parse(body) as unknown;
  const mail = isObject(event) && event['eventType'] === 'Send' ? event['mail'] : null;
  if (!isObject(mail)) return null;
  const tags = isObject(mail['tags']) ? mail['tags'][LETTER_TAG] : undefined;
  const [tag] = Array.isArray(tags) ? (tags as unknown[]) : [];
  const { messageId, timestamp } = mail;
  return typeof tag === 'string' && typeof messageId === 'string'
    ? { tag, messageId, at: typeof timestamp === 'string' ? timestamp : '' }
    : null;
}
