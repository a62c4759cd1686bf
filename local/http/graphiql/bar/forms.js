/* The forms of callers that one click does not make: a user by name and password, a token. */
const ASKED = { NEW_PASSWORD_REQUIRED: 'new password' };

/**
 * @param signIn from client, name, password and a function that answers challenges to a caller
 * @param become takes the caller @param say tells the person something
 */
function createForms({ tokens, signIn, become, say }) {
  const challenge = createChallenge(say);
  const password = inputField('password', 'password', { type: 'password', autocomplete: 'current-password' });
  const username = inputField('username', 'user', { autocomplete: 'username' });
  const submit = element('button', { textContent: 'Sign in' });
  const userForm = element('form', { id: 'caller-user', hidden: true }, username, password, challenge.input, submit);
  const of = `token of ${tokens.join(' or ')}`;
  const token = inputField('token', of, { autocomplete: 'off', spellcheck: false });
  const use = element('button', { textContent: 'Use' });
  const tokenForm = element('form', { id: 'caller-token', hidden: true }, token, use);

  userForm.onsubmit = async (event) => {
    event.preventDefault();
    if (challenge.answered()) return;
    say(`Signing in as ${username.value} …`);
    try {
      const user = await signIn(userForm.dataset.client, username.value, password.value, challenge.ask);
      become({ ...user, name: username.value });
      userForm.reset();
    } catch (error) {
      say(error.message, true);
    }
    challenge.input.hidden = true;
  };
  tokenForm.onsubmit = (event) => {
    event.preventDefault();
    become({ kind: 'token', name: 'a token', header: 'authorization', value: token.value.trim() });
  };

  function show(form) {
    for (const each of [userForm, tokenForm]) each.hidden = each !== form;
    challenge.end();
    form?.querySelector('input').focus();
  }

  return {
    elements: [userForm, tokenForm],
    askUser(clientId) {
      userForm.dataset.client = clientId;
      show(userForm);
    },
    askToken: () => show(tokenForm),
    hide: () => show(null),
  };
}

/** The field for what a pool asks after the password. */
function createChallenge(say) {
  const input = inputField('challenge', 'one-time code', {
    hidden: true,
    required: false,
    autocomplete: 'one-time-code',
  });
  /** Settled by the form's next submission. */
  let waiting = null;
  return {
    input,
    ask: (name) =>
      new Promise((resolve) => {
        input.placeholder = ASKED[name] ?? 'one-time code';
        input.setAttribute('aria-label', input.placeholder);
        input.type = ASKED[name] ? 'password' : 'text';
        input.value = '';
        input.hidden = false;
        input.focus();
        say(`A ${input.placeholder} is wanted.`);
        waiting = resolve;
      }),
    /** @returns whether somebody waited for what the field holds, and has it now */
    answered() {
      const resolve = waiting;
      waiting = null;
      resolve?.(input.value);
      return resolve !== null;
    },
    end() {
      input.hidden = true;
      waiting = null;
    },
  };
}
