/**
 * How Mercado Pago signs its webhooks: `x-signature` has a time `ts` and `v1`, an HMAC-SHA256 in hexadecimal over
 * `id:<data.id>;request-id:<x-request-id>;ts:<ts>;`, in which parts that did not come are left out. Source: Mercado Pago Developers,
 * "Configurar notificaciones" (https://www.mercadopago.com.mx/developers/es/docs/qr-code/notifications), and the validator of its own SDK
 * (github.com/mercadopago/sdk-nodejs, src/utils/webhook). The guide wants an id of letters in lower case; the SDK signs it as it came since
 * pull request 439 of June 2026. Whoever knows the secret may do either.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Signed {
  /** The header `x-signature`. */
  signature: string | undefined;
  /** The header `x-request-id`. */
  requestId: string | undefined;
  /** `data.id` of the address. */
  dataId: string | undefined;
}

function partsOf(header: string): Map<string, string> {
  return new Map(
    header.split(',').flatMap((part): [string, string][] => {
      const [name = '', ...value] = part.split('=');
      return value.length > 0 ? [[name.trim().toLowerCase(), value.join('=').trim()]] : [];
    }),
  );
}

export function manifestOf({ dataId, requestId }: Omit<Signed, 'signature'>, ts: string): string {
  return [...(dataId ? [`id:${dataId}`] : []), ...(requestId ? [`request-id:${requestId}`] : []), `ts:${ts}`, ''].join(
    ';',
  );
}

export const signatureOf = (secret: string, manifest: string): string =>
  createHmac('sha256', secret).update(manifest).digest('hex');

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function isSigned({ signature, requestId, dataId }: Signed, secret: string): boolean {
  const parts = partsOf(signature ?? '');
  const [ts, given] = [parts.get('ts'), parts.get('v1')];
  if (secret === '' || ts === undefined || !/^\d+$/.test(ts) || given === undefined) return false;
  return [dataId, dataId?.toLowerCase()].some((id) =>
    isSame(signatureOf(secret, manifestOf({ dataId: id, requestId }, ts)), given),
  );
}
