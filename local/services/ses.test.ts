import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserPoolModel } from '../model.ts';
import { mailMessages, mailTemplates } from './cognitoMails.ts';
import type { SentMail, SesService } from './ses.ts';
import { sendEvent, startSes } from './ses.ts';

interface Shown {
  from: string;
  subject: string;
  destination: { to: string[] };
  body: { html?: string; text?: string };
}

const pool = (properties: Record<string, unknown>): UserPoolModel =>
  ({ id: 'p1', properties }) as unknown as UserPoolModel;

describe('mail', () => {
  let ses: SesService;
  const told: SentMail[] = [];
  beforeAll(async () => {
    ses = await startSes(undefined, (mail) => told.push(mail));
  });
  afterAll(() => ses.stop());

  const shown = async (to: string): Promise<Shown[]> =>
    ((await (await fetch(`${ses.endpoint}/store`)).json()) as { emails: Shown[] }).emails.filter((mail) =>
      mail.destination.to.includes(to),
    );

  it('is received from the SDK and shown on a page', async () => {
    const client = new SESv2Client({
      endpoint: ses.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: 'a@x.example',
        Destination: { ToAddresses: ['sdk@x.example'] },
        Content: { Simple: { Subject: { Data: 'Ñ' }, Body: { Text: { Data: 'Hola' } } } },
      }),
    );
    client.destroy();
    expect(await shown('sdk@x.example')).toMatchObject([{ from: 'a@x.example', subject: 'Ñ', body: { text: 'Hola' } }]);
    expect(await (await fetch(ses.endpoint)).text()).toContain('<html');
  });

  it('is told of with its tags where it has a configuration set and was taken', async () => {
    const send = (mail: object): Promise<Response> =>
      fetch(`${ses.endpoint}/v2/email/outbound-emails`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/ses/aws4_request',
        },
        body: JSON.stringify({
          FromEmailAddress: 'a@x.example',
          Destination: { ToAddresses: ['told@x.example'] },
          Content: { Simple: { Subject: { Data: 'a' }, Body: { Text: { Data: 'b' } } } },
          EmailTags: [{ Name: 'letter', Value: 'abc' }],
          ...mail,
        }),
      });
    told.splice(0);
    await send({});
    await send({ ConfigurationSetName: 'c', Content: {} });
    const { MessageId } = (await (await send({ ConfigurationSetName: 'c' })).json()) as { MessageId: string };
    expect(told.map(sendEvent)).toEqual([
      {
        eventType: 'Send',
        mail: {
          timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
          source: 'a@x.example',
          messageId: MessageId,
          destination: ['told@x.example'],
          tags: { 'ses:configuration-set': ['c'], letter: ['abc'] },
        },
        send: {},
      },
    ]);
  });

  it('is served on loopback only', async () => {
    const { port } = new URL(ses.endpoint);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter((each) => !each.internal && each.family === 'IPv4');
    for (const { address } of others) {
      const failure = await new Promise((resolve) =>
        request({ host: address, port }, () => resolve(null))
          .on('error', resolve)
          .end(),
      );
      expect(failure).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('uses the words of a user pool, or those of Cognito', async () => {
    const delivered: string[] = [];
    const service = {
      deliver: (_context: unknown, source: string): Promise<void> => Promise.resolve(void delivered.push(source)),
    };
    mailMessages(service as never, {
      endpoint: ses.endpoint,
      templates: mailTemplates([
        pool({
          AdminCreateUserConfig: {
            InviteMessageTemplate: { EmailSubject: 'Su acceso', EmailMessage: 'Usuario {username}, clave {####}.' },
          },
        }),
      ]),
    });
    const send = (source: string, medium: string, address: string) =>
      (service.deliver as (...call: unknown[]) => Promise<void>)(
        null,
        source,
        'c',
        'p1',
        { Username: 'u', Attributes: [{ Name: 'email', Value: address }] },
        'Abc-1',
        undefined,
        { DeliveryMedium: medium },
      );
    await send('AdminCreateUser', 'EMAIL', 'new@x.example');
    await send('ForgotPassword', 'EMAIL', 'old@x.example');
    await send('AdminCreateUser', 'SMS', 'sms@x.example');
    expect(delivered).toEqual(['AdminCreateUser', 'ForgotPassword', 'AdminCreateUser']);
    expect(await shown('new@x.example')).toMatchObject([
      { subject: 'Su acceso', body: { html: 'Usuario new@x.example, clave Abc-1.' } },
    ]);
    expect(await shown('old@x.example')).toMatchObject([
      { subject: 'Your verification code', body: { html: 'Your confirmation code is Abc-1' } },
    ]);
    expect(await shown('sms@x.example')).toEqual([]);
  });
});
