/** One letter through Amazon SES: permission comes with the function's role, so that there is no password to keep. */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { wireAddress } from '../shared/address.ts';
import { requireSetting } from '../shared/environment.ts';
import type { Attachment, Letter } from './letter.ts';
import { LETTER_TAG } from '../shared/matters.ts';
import { tagOf } from './ledger.ts';
import { render } from './render.ts';

const ses = new SESv2Client({});
const s3 = new S3Client({});

const BASE64_CHUNK = 45;

/** A name and an address as a header takes them: RFC 5322 quotes ASCII, RFC 2047 encodes the rest in words of at most 75 characters. */
export function mailbox(name: string, address: string): string {
  const clean = name.replace(/[\p{Cc}]+/gu, ' ').trim();
  if (clean === '') return address;
  if (/^[\x20-\x7e]*$/.test(clean)) return `"${clean.replace(/(["\\])/g, '\\$1')}" <${address}>`;
  const words: string[] = [];
  let word = '';
  for (const character of clean) {
    if (Buffer.byteLength(word + character) > BASE64_CHUNK) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return `${[...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join(' ')} <${address}>`;
}

async function attached({ key, name, contentType }: Attachment) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: requireSetting('DOCUMENTS_BUCKET'), Key: key }));
  if (!Body) throw new Error('the document has no content');
  return {
    FileName: name,
    ContentType: contentType,
    ContentDisposition: 'ATTACHMENT' as const,
    ContentTransferEncoding: 'BASE64' as const,
    RawContent: await Body.transformToByteArray(),
  };
}

/** How a mail program offers to end it: RFC 2369. Staff did not ask for it, and cannot. */
function unsubscribe({ staff, workshop }: Letter) {
  return staff || !workshop.email
    ? []
    : [
        {
          Name: 'List-Unsubscribe',
          Value: `<mailto:${encodeURIComponent(workshop.email).replace('%40', '@')}?subject=unsubscribe>`,
        },
      ];
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** @param link address of the letter's document @returns SES's id of the message @throws where SES does not take it */
export async function send(letter: Letter, link: string | null): Promise<string> {
  const { subject, html, text } = render(letter, link);
  const Headers = unsubscribe(letter);
  const Attachments = letter.attachment ? [await attached(letter.attachment)] : [];
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      FromEmailAddress: mailbox(letter.workshop.name, requireSetting('MAIL_FROM')),
      ...(letter.workshop.email ? { ReplyToAddresses: [letter.workshop.email] } : {}),
      Destination: { ToAddresses: [mailbox(letter.to.name, wireAddress(letter.to.address))] },
      ConfigurationSetName: requireSetting('CONFIGURATION_SET'),
      // SES tells of it by this: the ledger knows then that it went out, whatever becomes of this invocation.
      EmailTags: [{ Name: LETTER_TAG, Value: tagOf(letter) }],
      Content: {
        Simple: {
          Subject: utf8(subject),
          Body: { Html: utf8(html), Text: utf8(text) },
          ...(Attachments.length > 0 ? { Attachments } : {}),
          ...(Headers.length > 0 ? { Headers } : {}),
        },
      },
    }),
  );
  return MessageId ?? '';
}
