/**
 * A certificate for this machine, signed by an authority of its own that clients can be told to trust: some turn `http://` into
 * `wss://` and speak to nothing else.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
  /** File of the authority's certificate. */
  caFile: string;
}

const NAMES = ['authority.pem', 'server.pem', 'server.key'] as const;
const YEARS = 5;

/** @param directory where it is kept; absent for a new one each time */
export async function localCertificate(directory?: string): Promise<Certificate> {
  const folder = directory ?? mkdtempSync(join(tmpdir(), 'certificate-'));
  const [caFile, certFile, keyFile] = NAMES.map((name) => join(folder, name)) as [string, string, string];
  if (![caFile, certFile, keyFile].every((file) => existsSync(file))) {
    mkdirSync(folder, { recursive: true });
    const until = new Date();
    until.setFullYear(until.getFullYear() + YEARS);
    const authority = await generate([{ name: 'commonName', value: 'Local AppSync authority' }], {
      keySize: 2048,
      algorithm: 'sha256',
      notAfterDate: until,
      extensions: [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }],
    });
    const server = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      algorithm: 'sha256',
      notAfterDate: until,
      ca: { key: authority.private, cert: authority.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
      ],
    });
    writeFileSync(caFile, authority.cert);
    writeFileSync(certFile, server.cert);
    writeFileSync(keyFile, server.private, { mode: 0o600 });
  }
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), caFile };
}
