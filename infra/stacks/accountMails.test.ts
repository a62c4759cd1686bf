import { describe, expect, it } from 'vitest';
import { accountMails } from './accountMails.ts';

describe('the mails of the user pool', () => {
  it.each([
    ['es', 'Le damos la bienvenida', 'Entre en', 'Vale una hora'],
    ['en', 'Welcome to', 'Sign in at', 'good for an hour'],
  ] as const)('welcome, say where the pages are once that is known, and how long a code is good (%s)', (...row) => {
    const [language, welcome, where, hour] = row;
    const workshop = { language, displayName: 'Taller <El Experto>' };
    const { userInvitation, userVerification } = accountMails({ ...workshop, pagesUrl: 'https://x.example/board?a&b' });
    const body = userInvitation.emailBody ?? '';
    for (const part of [welcome, where, '{username}', '{####}', 'Taller &lt;El Experto&gt;'])
      expect(body).toContain(part);
    expect(body).toContain('<a href="https://x.example/board?a&amp;b">');
    expect(body.indexOf(where)).toBeLessThan(body.indexOf('{####}'));
    expect(userVerification.emailBody).toContain(hour);
    expect(accountMails(workshop).userInvitation.emailBody).not.toContain('<a ');
  });
});
