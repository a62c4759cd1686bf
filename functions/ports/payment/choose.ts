/** The provider that the workshop chose, from the function's environment. */
import { own } from '../../../resolvers/kernel/values/own.ts';
import { requireSetting } from '../../shared/environment.ts';
import { mercadoPago } from './mercadoPago.ts';
import type { PaymentPort } from './port.ts';
import { simulator } from './simulator.ts';

interface Secrets {
  accessToken: string;
  webhookSecret: string;
}

/** From Secrets Manager: neither a template nor an environment holds them. */
async function secretsOf(name: string): Promise<Secrets> {
  // Loaded by who needs it: most workshops' functions never do.
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: name }));
  const { accessToken, webhookSecret } = JSON.parse(SecretString ?? '{}') as Partial<Secrets>;
  if (!accessToken || !webhookSecret) throw new Error(`the secret ${name} has no accessToken and webhookSecret`);
  return { accessToken, webhookSecret };
}

let known: Promise<PaymentPort> | undefined;

async function ofMercadoPago(): Promise<PaymentPort> {
  return mercadoPago({
    url: own(process.env, 'MERCADO_PAGO_URL') || undefined,
    ...(await secretsOf(requireSetting('PAYMENT_SECRET'))),
    // The function behind the address itself makes no places to pay, and does not know it.
    notificationUrl: `${own(process.env, 'PAYMENTS_URL') ?? ''}webhook/mercadoPago`,
    returnUrl: requireSetting('RETURN_URL'),
  });
}

/** @throws where there are no secrets of a provider that needs some: the next call asks again */
export function paymentPort(): Promise<PaymentPort> {
  if (process.env['PAYMENT_PROVIDER'] !== 'mercadoPago') return Promise.resolve(simulator);
  known ??= ofMercadoPago().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}
