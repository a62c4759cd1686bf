/* Signing in with name and password, through whatever the pool asks on the way. */
const RESPONSES = {
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE',
  SMS_MFA: 'SMS_MFA_CODE',
  NEW_PASSWORD_REQUIRED: 'NEW_PASSWORD',
};

/** Goes through the challenges, asking `answerOf` for what each wants. @returns a caller without a name */
async function signIn(cognito, clientId, username, password, answerOf) {
  const parameters = { USERNAME: username, PASSWORD: password };
  const input = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: parameters };
  let answer = await cognito('InitiateAuth', input);
  while (answer.ChallengeName) {
    const wanted = RESPONSES[answer.ChallengeName];
    if (!wanted) throw new Error(`${answer.ChallengeName} is wanted, which this page cannot do`);
    const response = await answerOf(answer.ChallengeName);
    answer = await cognito('RespondToAuthChallenge', {
      ClientId: clientId,
      ChallengeName: answer.ChallengeName,
      Session: answer.Session,
      ChallengeResponses: { USERNAME: username, [wanted]: response },
    });
  }
  const { AccessToken, RefreshToken } = answer.AuthenticationResult;
  return { kind: 'user', header: 'authorization', value: AccessToken, refresh: RefreshToken, clientId, username };
}

/** The one-time code of somebody who signs in with one click. */
async function codeFor(send, username) {
  const response = await send(`/graphiql/code?username=${encodeURIComponent(username)}`);
  return (await response.json()).code ?? '';
}
