/** GraphiQL for people, from npm `@graphql-yoga/render-graphiql`: one page that loads nothing from elsewhere, with a sign-in bar of ours. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

export interface SignIn {
  clientId: string;
  /** Whether the page may offer a form: the pool's client allows USER_PASSWORD_AUTH. */
  allowed: boolean;
}

const NOTHING_TO_SHOW = '{\n  __typename\n}\n';

/** The page. The sign-in goes to `/cognito` on the same origin, which passes it on. @param firstQuery what stands there for who comes first */
export function graphiqlPage(signIn: SignIn | null, title: string, firstQuery = NOTHING_TO_SHOW): string {
  const page = renderGraphiQL({ endpoint: '/graphql', title, defaultQuery: firstQuery, headers: '{}' });
  if (!signIn?.allowed) return page;
  return page.replace('<body', `${bar(signIn.clientId)}<body`).replace(/<body([^>]*)>/, (tag) => `${tag}${FORM}`);
}

const FORM = `<form id="sign-in" style="position:fixed;top:6px;right:64px;z-index:10;display:flex;gap:6px;font:13px system-ui">
<input name="username" placeholder="user" autocomplete="username" style="width:190px">
<input name="password" type="password" placeholder="password" autocomplete="current-password" style="width:110px">
<button>Sign in</button><output style="max-width:220px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap"></output></form>`;

/** Puts the token on each request to /graphql: works with whatever version of GraphiQL the page carries. */
function bar(clientId: string): string {
  return `<script>
(() => {
  let token = sessionStorage.getItem('token') || '';
  const send = window.fetch.bind(window);
  window.fetch = (input, init = {}) => {
    const url = typeof input === 'string' ? input : input.url;
    if (!token || !String(url).includes('/graphql')) return send(input, init);
    const headers = new Headers(init.headers || {});
    if (!headers.has('authorization')) headers.set('authorization', token);
    return send(input, { ...init, headers });
  };
  addEventListener('DOMContentLoaded', () => {
    const form = document.getElementById('sign-in');
    const say = (text) => { form.querySelector('output').textContent = text; };
    if (token) say('signed in');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const call = async (action, input) => {
        const response = await send('/cognito', {
          method: 'POST',
          headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSCognitoIdentityProviderService.' + action },
          body: JSON.stringify({ ClientId: ${JSON.stringify(clientId)}, ...input }),
        });
        return response.json();
      };
      let answer = await call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: form.username.value, PASSWORD: form.password.value } });
      if (answer.ChallengeName === 'SOFTWARE_TOKEN_MFA') {
        const code = prompt('One-time code') || '';
        answer = await call('RespondToAuthChallenge', { ChallengeName: answer.ChallengeName, Session: answer.Session, ChallengeResponses: { USERNAME: form.username.value, SOFTWARE_TOKEN_MFA_CODE: code } });
      }
      token = answer.AuthenticationResult ? answer.AuthenticationResult.AccessToken : '';
      sessionStorage.setItem('token', token);
      say(token ? 'signed in as ' + form.username.value : answer.message || answer.ChallengeName || 'refused');
      if (token) location.reload();
    });
  });
})();
</script>`;
}
