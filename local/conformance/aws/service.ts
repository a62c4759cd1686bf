/** AppSync's EvaluateCode through the SDK: credentials from its default chain, slower and again where AWS asks for it. */
import type { BadRequestDetail } from '@aws-sdk/client-appsync';
import {
  AppSyncClient,
  AppSyncServiceException,
  BadRequestException,
  EvaluateCodeCommand,
} from '@aws-sdk/client-appsync';
import type { Answer } from './answer.ts';
import { normalize } from './answer.ts';
import type { Probe } from './probe.ts';

/** No more questions can be asked; the answers so far are kept. */
export class ServiceEndError extends Error {
  override readonly name = 'ServiceEndError';
}

export interface Service {
  region: string;
  /** @throws ServiceEndError where no question would be answered, Error where this one is not */
  ask: (probe: Probe) => Promise<Answer>;
  stop: () => void;
}

/** How often a call is made that is throttled or meets a fault, the waits growing. */
const ATTEMPTS = 8;

const NO_CREDENTIALS =
  'no AWS credentials were found, and nothing was sent. Give them as for the AWS CLI (aws sso login, AWS_PROFILE, ' +
  'or AWS_ACCESS_KEY_ID and\nAWS_SECRET_ACCESS_KEY); they need the action appsync:EvaluateCode and nothing else. ' +
  'It changes nothing in the account.';

/** What ends the whole run, and why. */
const ENDS: Record<string, string> = {
  AccessDeniedException: 'these credentials may not do appsync:EvaluateCode',
  UnrecognizedClientException: 'AWS does not know these credentials',
  InvalidSignatureException: 'AWS does not take the signature of these credentials',
  ExpiredTokenException: 'the session of these credentials has ended: sign in again, and go on with the same command',
  TooManyRequestsException: `AWS still throttles after ${ATTEMPTS} attempts: go on later with the same command`,
  ThrottlingException: `AWS still throttles after ${ATTEMPTS} attempts: go on later with the same command`,
  InternalFailureException: `AWS still fails after ${ATTEMPTS} attempts: go on later with the same command`,
};

/** Codes of a socket that found nobody. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'TimeoutError',
]);

function endOf(error: unknown): ServiceEndError | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (error.name === 'CredentialsProviderError') return new ServiceEndError(NO_CREDENTIALS, { cause: error });
  if (UNREACHABLE.has(String(code)) || UNREACHABLE.has(error.name))
    return new ServiceEndError(`AWS cannot be reached (${error.message}): go on later with the same command`, {
      cause: error,
    });
  const reason = ENDS[error.name];
  if (reason !== undefined) return new ServiceEndError(`${reason} (${error.message})`, { cause: error });
  return error instanceof AppSyncServiceException && (error.$metadata.httpStatusCode ?? 0) >= 500
    ? new ServiceEndError(`AWS still fails after ${ATTEMPTS} attempts (${error.message})`, { cause: error })
    : null;
}

/** Refused code may come as an answer or, as at deployment, as an error with the same details. */
function refusalIn(error: unknown): Answer | null {
  const detail: BadRequestDetail | undefined = error instanceof BadRequestException ? error.detail : undefined;
  const refusal =
    detail?.codeErrors && detail.codeErrors.length > 0 ? normalize({ error: { codeErrors: detail.codeErrors } }) : null;
  if (refusal || !(error instanceof BadRequestException)) return refusal;
  // "The code contains one or more errors", without saying which: as AWS is reported to answer at deployment.
  return /\bcode\b/i.test(error.message) ? { refused: [{ line: null, message: error.message }] } : null;
}

/** @param region by default the one of the environment or the profile @throws ServiceEndError without credentials or a region */
export async function connect(region?: string): Promise<Service> {
  const client = new AppSyncClient({
    ...(region === undefined ? {} : { region }),
    maxAttempts: ATTEMPTS,
    retryMode: 'adaptive',
  });
  let used: string;
  try {
    await client.config.credentials();
  } catch (error) {
    client.destroy();
    throw new ServiceEndError(NO_CREDENTIALS, { cause: error });
  }
  try {
    used = await client.config.region();
  } catch (error) {
    client.destroy();
    throw new ServiceEndError('no region is configured: give one, such as --region us-east-1', { cause: error });
  }
  return {
    region: used,
    async ask({ code, handler, context }) {
      const input = {
        code,
        context: JSON.stringify(context),
        function: handler,
        runtime: { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' },
      } as const;
      try {
        return normalize(await client.send(new EvaluateCodeCommand(input)));
      } catch (error) {
        const refusal = refusalIn(error);
        if (refusal) return refusal;
        throw endOf(error) ?? error;
      }
    },
    stop: () => client.destroy(),
  };
}
