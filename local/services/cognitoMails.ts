/**
 * The mails that Cognito sends, by the pool's templates, to the local SES: npm `cognito-local` writes codes to its log instead.
 * Source: Amazon Cognito developer guide, "Configuring email and SMS messages".
 */
import type { UserPoolModel } from '../model.ts';

interface Template {
  subject: string;
  message: string;
}

/** By pool: of invitations, and of codes. */
export type MailTemplates = Record<string, { invitation: Template; verification: Template }>;

export interface MailSettings {
  /** The local SES. */
  endpoint: string;
  templates: MailTemplates;
}

type Properties = Record<string, unknown>;

const text = (value: unknown, fallback: string): string =>
  typeof value === 'string' && value !== '' ? value : fallback;

/** What AWS writes where a pool has no template is assumed from its console's defaults. */
export function mailTemplates(pools: readonly UserPoolModel[]): MailTemplates {
  return Object.fromEntries(
    pools.map(({ id, properties }) => {
      const invite = ((properties['AdminCreateUserConfig'] as Properties | undefined)?.['InviteMessageTemplate'] ??
        {}) as Properties;
      const verify = (properties['VerificationMessageTemplate'] ?? {}) as Properties;
      return [
        id,
        {
          invitation: {
            subject: text(invite['EmailSubject'], 'Your temporary password'),
            message: text(invite['EmailMessage'], 'Your username is {username} and temporary password is {####}.'),
          },
          verification: {
            subject: text(verify['EmailSubject'] ?? properties['EmailVerificationSubject'], 'Your verification code'),
            message: text(
              verify['EmailMessage'] ?? properties['EmailVerificationMessage'],
              'Your confirmation code is {####}',
            ),
          },
        },
      ];
    }),
  );
}

interface User {
  Username: string;
  Attributes: { Name: string; Value?: string }[];
}

type Deliver = (
  context: unknown,
  source: string,
  clientId: unknown,
  poolId: string,
  user: User,
  code: string,
  metadata: unknown,
  details: { DeliveryMedium?: string; Destination?: string },
) => Promise<void>;

/** @param service the prototype of cognito-local's class of this name */
export function mailMessages(service: { deliver: Deliver }, { endpoint, templates }: MailSettings): void {
  const original = service.deliver;
  service.deliver = async function deliver(...call) {
    await original.apply(this, call);
    const [, source, , poolId, user, code, , details] = call;
    const template = templates[poolId]?.[source === 'AdminCreateUser' ? 'invitation' : 'verification'];
    const address = user.Attributes.find(({ Name }) => Name === 'email')?.Value;
    if (details.DeliveryMedium !== 'EMAIL' || !template || !address) return;
    // Assumed: a pool whose users sign in with their address puts it where the template says {username}.
    const fill = (part: string): string => part.replaceAll('{username}', address).replaceAll('{####}', code);
    const body = {
      FromEmailAddress: 'no-reply@verificationemail.com',
      Destination: { ToAddresses: [address] },
      Content: {
        Simple: { Subject: { Data: fill(template.subject) }, Body: { Html: { Data: fill(template.message) } } },
      },
    };
    // A mail that is not shown must not keep a user from being made.
    await fetch(`${endpoint}/v2/email/outbound-emails`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 local' },
      body: JSON.stringify(body),
    }).catch(() => undefined);
  };
}
