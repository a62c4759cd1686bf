/** Signs what an HTTP data source sends to a service of AWS: developer guide, "Using HTTP resolvers", "Invoking AWS services". */
import type { Signer } from '../http/signature.ts';
import { encodedPath, sha256, signatureOf, stringToSign } from '../http/sigv4.ts';
import { MACHINE } from '../services/signers.ts';

interface Signable {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** @param now milliseconds since the epoch @returns the request's headers and the signature's */
export function signedHeaders(
  { method, url, headers, body }: Signable,
  { region, service }: { region: string; service: string },
  now = Date.now(),
  signer: Pick<Signer, 'accessKeyId' | 'secretAccessKey'> = MACHINE,
): Record<string, string> {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = { accessKeyId: signer.accessKeyId, day: stamp.slice(0, 8), region, service };
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-date': stamp };
  const names = Object.keys(all).sort();
  const text = stringToSign(
    {
      method,
      path: encodedPath(url.pathname),
      query: url.search.slice(1),
      signedHeaders: names,
      header: (name) => all[name] ?? '',
      payloadHash: sha256(body),
    },
    scope,
    stamp,
  );
  const credential = `${scope.accessKeyId}/${scope.day}/${region}/${service}/aws4_request`;
  return {
    ...all,
    authorization:
      `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, ` +
      `Signature=${signatureOf(signer.secretAccessKey, scope, text)}`,
  };
}
