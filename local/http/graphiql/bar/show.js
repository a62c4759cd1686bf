/* The bar above GraphiQL: who calls. What somebody writes into the headers' editor wins. */

/** @param config a BarConfig */
function showBar(config) {
  const send = window.fetch.bind(window);
  const cognito = createCognito(send);
  const caller = createCaller(config);
  restoreTabs(config.api);

  const status = element('output');
  const signOut = element('button', {
    id: 'caller-sign-out',
    type: 'button',
    textContent: 'Sign out',
    onclick: () => become(null),
  });
  const forms = createForms({ tokens: config.tokens, signIn: (...given) => signIn(cognito, ...given), become, say });
  const choices = { caller, become, asLogin, ...forms };
  const menu = createMenu(
    (item) => menuItems(config, choices, item),
    () => caller.get() !== null,
  );
  sendAsCaller({ send, cognito, caller, onEnded: endSession });

  async function asLogin({ label, username, password }) {
    say(`Signing in as ${username} …`);
    try {
      const { clientId } = config.clients[0];
      const user = await signIn(cognito, clientId, username, password, () => codeFor(send, username));
      become({ ...user, name: `${label} ${username}` });
    } catch (error) {
      say(error.message, true);
    }
  }

  function endSession() {
    become(null);
    say('The session has ended: sign in again.', true);
  }

  function say(text, fault = false) {
    status.textContent = text;
    status.className = fault ? 'fault' : '';
  }

  function become(next) {
    caller.set(next);
    forms.hide();
    draw();
    menu.focus();
  }

  function draw() {
    const current = caller.get();
    menu.draw(current);
    signOut.hidden = current?.kind !== 'user';
    say(current ? (current.note ?? '') : hint(config));
  }

  const title = element('strong', { textContent: config.title });
  document.getElementById('caller-bar').append(title, ...menu.elements, signOut, ...forms.elements, status);
  draw();
}

/** What is to be done while nobody calls. */
function hint({ keys, clients, tokens, signed }) {
  const ways = [
    keys.length > 0 ? 'an API key' : '',
    clients.length > 0 ? 'a user' : '',
    tokens.length > 0 ? 'a token' : '',
  ].filter(Boolean);
  if (ways.length > 0) return `Nobody calls: choose ${ways.join(' or ')}.`;
  return signed ? 'This API takes signed requests alone (AWS_IAM), which this page cannot make.' : '';
}

function menuItems({ keys, clients, logins, tokens }, { caller, become, asLogin, askUser, askToken }, item) {
  const current = caller.get();
  const is = (kind, name) => current?.kind === kind && (current.value === name || current.username === name);
  const isLogin = logins.some(({ username }) => is('user', username));
  const keyItem = (key) => {
    const until = key.until ? `until ${key.until}` : '';
    return item(key.id, until, is('key', key.id), () => become(keyCaller(key)));
  };
  const loginItem = (login) => item(login.label, login.username, is('user', login.username), () => asLogin(login));
  const userItem = ({ clientId, name }) => {
    const of = clients.length > 1 ? `of ${name}` : 'by name and password';
    return item('User …', of, current?.kind === 'user' && !isLogin, () => askUser(clientId));
  };
  const tokenItem = () => item('Token …', `of ${tokens.join(' or ')}`, current?.kind === 'token', askToken);
  return [
    ...menuGroup('API keys', keys.map(keyItem)),
    ...menuGroup('Sign in with one click', clients.length > 0 ? logins.map(loginItem) : []),
    ...menuGroup('Others', [
      ...clients.map(userItem),
      ...(tokens.length > 0 ? [tokenItem()] : []),
      item('Nobody', 'no credentials', current === null, () => become(null)),
    ]),
  ];
}
