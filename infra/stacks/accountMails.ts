/** The mails that Cognito sends by itself, in the workshop's words. `{username}` and `{####}` are Cognito's placeholders. */
import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';
import { VerificationEmailStyle } from 'aws-cdk-lib/aws-cognito';
import { escapeHtml } from '../../functions/shared/html.ts';
import type { Workshop } from '../workshop.ts';
import texts from './accountMails.json' with { type: 'json' };

/** Cognito takes subjects of up to 140 characters. */
const MAX_SUBJECT = 140;

function filled(text: string, name: string): string {
  return text.replaceAll('{workshop}', name);
}

const page = (language: string, paragraphs: readonly string[], name: string): string =>
  `<html lang="${language}"><body style="font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;` +
  `font-size:16px;line-height:1.5;color:#1c2530">` +
  `${paragraphs.map((each) => `<p>${filled(each, escapeHtml(name))}</p>`).join('')}</body></html>`;

export function accountMails({
  language,
  displayName,
  pagesUrl,
}: Pick<Workshop, 'language' | 'displayName' | 'pagesUrl'>): {
  userInvitation: UserInvitationConfig;
  userVerification: UserVerificationConfig;
} {
  const { invitation, verification } = texts[language];
  const [welcome = '', ...rest] = invitation.paragraphs;
  const where = pagesUrl === undefined ? [] : [invitation.where.replaceAll('{url}', escapeHtml(pagesUrl))];
  const subject = (text: string): string => filled(text, displayName).slice(0, MAX_SUBJECT);
  return {
    userInvitation: {
      emailSubject: subject(invitation.subject),
      emailBody: page(language, [welcome, ...where, ...rest], displayName),
    },
    userVerification: {
      emailStyle: VerificationEmailStyle.CODE,
      emailSubject: subject(verification.subject),
      emailBody: page(language, verification.paragraphs, displayName),
    },
  };
}
