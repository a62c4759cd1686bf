/** Mails that lie in the local mailbox. */
import type { Stack } from './stack.ts';

export interface StoredMail {
  from: string;
  replyTo: string[];
  destination: { to: string[] };
  subject: string;
  body: { html: string; text: string };
  headers?: { name: string; value: string }[];
  attachments: { filename: string; content: string; contentType: string }[];
}

/** Each address is one test's own. */
export async function mailsTo({ deployment }: Stack, email: string): Promise<StoredMail[]> {
  const { emails } = (await (await fetch(`${deployment.mailEndpoint}/store`)).json()) as { emails: StoredMail[] };
  return emails.filter((mail) => mail.destination.to.some((to) => to.includes(email)));
}
