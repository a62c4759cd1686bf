/*
 * The bar above GraphiQL, in the browser: who calls. It puts the credentials on each request to /graphql, whatever version of
 * GraphiQL makes it; what somebody writes into the headers' editor wins. One function, called with a BarConfig.
 */
(config) => {
  const STORE = `caller.${config.api}`;
  const send = window.fetch.bind(window);
  /** { kind, name, header, value, refresh, clientId } of who calls; null is nobody. */
  let caller = stored();
  if (caller === undefined) caller = config.keys[0] ? keyCaller(config.keys[0]) : null;

  function stored() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'undefined');
      // A key of an earlier deployment is none of this one.
      return kept && kept.kind === 'key' && !config.keys.some(({ id }) => id === kept.value) ? undefined : kept;
    } catch {
      return undefined;
    }
  }

  function keyCaller({ id, until }) {
    return { kind: 'key', name: `API key ${id}`, note: until ? `until ${until}` : '', header: 'x-api-key', value: id };
  }

  // What GraphiQL kept of earlier visits

  const KEPT = 'graphiql:';
  /** Each API has its own tabs: another was served at this address before. */
  function changeTabs() {
    const last = localStorage.getItem('caller.api');
    localStorage.setItem('caller.api', config.api);
    if (last === config.api) return;
    const all = Object.entries(localStorage).filter(([name]) => name.startsWith(KEPT));
    for (const [name] of all) localStorage.removeItem(name);
    if (last !== null) localStorage.setItem(`tabs.${last}`, JSON.stringify(all));
    for (const [name, value] of JSON.parse(localStorage.getItem(`tabs.${config.api}`) ?? '[]')) localStorage.setItem(name, value);
  }

  /** GraphiQL keeps what is typed apart from the tabs, and opens an empty tab where the two differ: also where nobody typed yet. */
  function openLastTab() {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(`${KEPT}tabState`) ?? '{}');
    const tab = tabs?.[activeTabIndex];
    if (!tab) return;
    for (const name of ['query', 'variables', 'headers']) {
      if (tab[name] === null || tab[name] === undefined) localStorage.removeItem(KEPT + name);
      else localStorage.setItem(KEPT + name, tab[name]);
    }
  }

  try {
    changeTabs();
    openLastTab();
  } catch {
    // Storage that is switched off or full: GraphiQL begins with the first query.
  }

  // Requests

  async function cognito(action, input) {
    const response = await send('/cognito', {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${action}` },
      body: JSON.stringify(input),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message || answer.__type || `Cognito answered ${response.status}`);
    return answer;
  }

  async function renew() {
    const { AuthenticationResult } = await cognito('InitiateAuth', { ClientId: caller.clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: caller.refresh } });
    caller = { ...caller, value: AuthenticationResult.AccessToken };
    sessionStorage.setItem(STORE, JSON.stringify(caller));
  }

  function withCaller(init) {
    const headers = new Headers(init.headers ?? {});
    if (caller && !headers.has('authorization') && !headers.has('x-api-key')) headers.set(caller.header, caller.value);
    return { ...init, headers };
  }

  window.fetch = async (input, init = {}) => {
    const { pathname, origin } = new URL(typeof input === 'string' ? input : (input.url ?? String(input)), location.href);
    if (pathname !== '/graphql' || origin !== location.origin) return send(input, init);
    if (typeof init.body === 'string' && init.body.includes('IntrospectionQuery')) {
      const known = await send('/graphiql/schema');
      if (known.ok) return known;
    }
    const response = await send(input, withCaller(init));
    if (response.status !== 401 || !caller?.refresh) return response;
    try {
      await renew();
    } catch {
      become(null);
      say('The session has ended: sign in again.', true);
      return response;
    }
    return send(input, withCaller(init));
  };

  // Signing in

  /** Goes through the challenges, asking `answerOf` for what each wants. */
  async function signIn(clientId, username, password, answerOf) {
    let answer = await cognito('InitiateAuth', { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: username, PASSWORD: password } });
    const RESPONSES = { SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE', SMS_MFA: 'SMS_MFA_CODE', NEW_PASSWORD_REQUIRED: 'NEW_PASSWORD' };
    while (answer.ChallengeName) {
      const wanted = RESPONSES[answer.ChallengeName];
      if (!wanted) throw new Error(`${answer.ChallengeName} is wanted, which this page cannot do`);
      const given = await answerOf(answer.ChallengeName);
      answer = await cognito('RespondToAuthChallenge', { ClientId: clientId, ChallengeName: answer.ChallengeName, Session: answer.Session, ChallengeResponses: { USERNAME: username, [wanted]: given } });
    }
    const { AccessToken, RefreshToken } = answer.AuthenticationResult;
    return { kind: 'user', header: 'authorization', value: AccessToken, refresh: RefreshToken, clientId, username };
  }

  async function codeFor(username) {
    const response = await send(`/graphiql/code?username=${encodeURIComponent(username)}`);
    return (await response.json()).code ?? '';
  }

  async function asLogin({ label, username, password }) {
    say(`Signing in as ${username} …`);
    try {
      const user = await signIn(config.clients[0].clientId, username, password, () => codeFor(username));
      become({ ...user, name: `${label} ${username}` });
    } catch (error) {
      say(error.message, true);
    }
  }

  // The bar

  const bar = document.getElementById('caller-bar');
  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const menuButton = element('button', { id: 'caller-menu-button', type: 'button' });
  const signOut = element('button', { id: 'caller-sign-out', type: 'button', textContent: 'Sign out', hidden: true, onclick: () => become(null) });
  const menu = element('div', { id: 'caller-menu', popover: 'auto' });
  const status = element('output');
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', 'Who calls');
  menuButton.setAttribute('aria-haspopup', 'menu');
  menuButton.popoverTargetElement = menu;

  const input = (name, placeholder, more = {}) => {
    const made = element('input', { name, placeholder, required: true, ...more });
    made.setAttribute('aria-label', placeholder);
    return made;
  };
  const password = input('password', 'password', { type: 'password', autocomplete: 'current-password' });
  const username = input('username', 'user', { autocomplete: 'username' });
  const challenge = input('challenge', 'one-time code', { hidden: true, required: false, autocomplete: 'one-time-code' });
  const userForm = element('form', { id: 'caller-user', hidden: true }, username, password, challenge, element('button', { textContent: 'Sign in' }));
  const token = input('token', `token of ${config.tokens.join(' or ')}`, { autocomplete: 'off', spellcheck: false });
  const tokenForm = element('form', { id: 'caller-token', hidden: true }, token, element('button', { textContent: 'Use' }));

  /** Settled by the form's next submission. */
  let given = null;
  const ASKED = { NEW_PASSWORD_REQUIRED: 'new password' };
  const ask = (name) =>
    new Promise((resolve) => {
      challenge.placeholder = ASKED[name] ?? 'one-time code';
      challenge.setAttribute('aria-label', challenge.placeholder);
      challenge.type = ASKED[name] ? 'password' : 'text';
      challenge.value = '';
      challenge.hidden = false;
      challenge.focus();
      say(`A ${challenge.placeholder} is wanted.`);
      given = resolve;
    });
  userForm.onsubmit = async (event) => {
    event.preventDefault();
    if (given) {
      given(challenge.value);
      given = null;
      return;
    }
    say(`Signing in as ${username.value} …`);
    try {
      become({ ...(await signIn(userForm.dataset.client, username.value, password.value, ask)), name: username.value });
      userForm.reset();
    } catch (error) {
      say(error.message, true);
    }
    challenge.hidden = true;
  };
  tokenForm.onsubmit = (event) => {
    event.preventDefault();
    become({ kind: 'token', name: 'a token', header: 'authorization', value: token.value.trim() });
  };

  function show(form) {
    for (const each of [userForm, tokenForm]) each.hidden = each !== form;
    challenge.hidden = true;
    given = null;
    form?.querySelector('input').focus();
  }

  function say(text, fault = false) {
    status.textContent = text;
    status.className = fault ? 'fault' : '';
  }

  function become(next) {
    caller = next;
    sessionStorage.setItem(STORE, JSON.stringify(caller));
    show(null);
    draw();
    say(caller ? (caller.note ?? '') : hint());
    menuButton.focus();
  }

  function hint() {
    const ways = [config.keys.length > 0 ? 'an API key' : '', config.clients.length > 0 ? 'a user' : '', config.tokens.length > 0 ? 'a token' : ''].filter(Boolean);
    if (ways.length === 0) return config.signed ? 'This API takes signed requests alone (AWS_IAM), which this page cannot make.' : '';
    return `Nobody calls: choose ${ways.join(' or ')}.`;
  }

  const item = (label, text, checked, act) => {
    const made = element('button', { type: 'button', onclick: () => (menu.hidePopover(), act()) }, element('b', { textContent: label }), ` ${text}`);
    made.setAttribute('role', 'menuitemradio');
    made.setAttribute('aria-checked', String(checked));
    return made;
  };
  const group = (title, items) => (items.length > 0 ? [element('small', { textContent: title }), ...items] : []);

  function draw() {
    menuButton.textContent = caller ? caller.name : 'Call as …';
    menuButton.title = caller ? `Calls as ${caller.name}` : 'Choose who calls';
    signOut.hidden = caller?.kind !== 'user';
    const is = (kind, name) => caller?.kind === kind && (caller.value === name || caller.username === name);
    menu.replaceChildren(
      ...group('API keys', config.keys.map((key) => item(key.id, key.until ? `until ${key.until}` : '', is('key', key.id), () => become(keyCaller(key))))),
      ...group('Sign in with one click', config.clients.length > 0 ? config.logins.map((login) => item(login.label, login.username, is('user', login.username), () => asLogin(login))) : []),
      ...group('Others', [
        ...config.clients.map(({ clientId, name }) =>
          item('User …', config.clients.length > 1 ? `of ${name}` : 'by name and password', caller?.kind === 'user' && !config.logins.some((login) => is('user', login.username)), () => {
            userForm.dataset.client = clientId;
            show(userForm);
          }),
        ),
        ...(config.tokens.length > 0 ? [item('Token …', `of ${config.tokens.join(' or ')}`, caller?.kind === 'token', () => show(tokenForm))] : []),
        item('Nobody', 'no credentials', caller === null, () => become(null)),
      ]),
    );
  }

  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const { left, bottom } = menuButton.getBoundingClientRect();
    menu.style.top = `${bottom + 4}px`;
    menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - menu.offsetWidth - 8))}px`;
    // Who is nobody yet will want the first.
    (caller && menu.querySelector('[aria-checked="true"]') ? menu.querySelector('[aria-checked="true"]') : menu.querySelector('button'))?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
  menuButton.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    menu.showPopover();
  });

  bar.append(element('strong', { textContent: config.title }), menuButton, menu, signOut, userForm, tokenForm, status);
  draw();
  say(caller ? (caller.note ?? '') : hint());
}
