/* Requests under the caller's credentials, whatever version of GraphiQL makes them. */

/** @returns a function that calls Cognito, by the name of the action. @param send the browser's own fetch */
function createCognito(send) {
  return async (action, input) => {
    const target = `AWSCognitoIdentityProviderService.${action}`;
    const response = await send('/cognito', {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
      body: JSON.stringify(input),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message || answer.__type || `Cognito answered ${response.status}`);
    return answer;
  };
}

/** Takes the place of the page's fetch. @param onEnded called where the caller's session cannot be renewed */
function sendAsCaller({ send, cognito, caller, onEnded }) {
  async function renew() {
    const { clientId, refresh } = caller.get();
    const parameters = { REFRESH_TOKEN: refresh };
    const input = { ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: parameters };
    const { AuthenticationResult } = await cognito('InitiateAuth', input);
    caller.set({ ...caller.get(), value: AuthenticationResult.AccessToken });
  }

  function withCaller(init) {
    const headers = new Headers(init.headers ?? {});
    const { header, value } = caller.get() ?? {};
    if (header && !headers.has('authorization') && !headers.has('x-api-key')) headers.set(header, value);
    return { ...init, headers };
  }

  window.fetch = async (input, init = {}) => {
    const address = typeof input === 'string' ? input : (input.url ?? String(input));
    const { pathname, origin } = new URL(address, location.href);
    if (pathname !== '/graphql' || origin !== location.origin) return send(input, init);
    if (typeof init.body === 'string' && init.body.includes('IntrospectionQuery')) {
      const known = await send('/graphiql/schema');
      if (known.ok) return known;
    }
    const response = await send(input, withCaller(init));
    if (response.status !== 401 || !caller.get()?.refresh) return response;
    try {
      await renew();
    } catch {
      onEnded();
      return response;
    }
    return send(input, withCaller(init));
  };
}
