/**
 * A certificate for this machine, signed by an authority of its own that clients can be told to trust: some turn `http://` into
 * `wss://` and speak to nothing else.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { makeFolder, writePrivate } from '../privateFiles.ts';

export interface Certificate {
  key: string;
  cert: string;
  /** File of the authority's certificate. */
  caFile: string;
  /** Removes the files where nobody asked to keep them. */
  remove: () => void;
}

const NAMES = ['authority.pem', 'server.pem', 'server.key'] as const;
const YEARS = 5;
/** One that ends sooner is made anew, authority and all: its key is not kept, so that nobody can sign with it. */
const RENEWAL_DAYS = 30;

/** Whether all files are there and good for a while. */
function isGood(files: readonly [caFile: string, certFile: string, keyFile: string], now: number): boolean {
  if (!files.every((file) => existsSync(file))) return false;
  try {
    return files
      .slice(0, 2)
      .every((file) => new X509Certificate(readFileSync(file)).validToDate.getTime() - now > RENEWAL_DAYS * 86_400_000);
  } catch {
    // Cut off while it was written.
    return false;
  }
}

/**
 * @param directory where it is kept; absent for a new one each time
 * @param now milliseconds since the epoch
 */
export async function localCertificate(directory?: string, now: number = Date.now()): Promise<Certificate> {
  const folder = directory ?? mkdtempSync(join(tmpdir(), 'certificate-'));
  const [caFile, certFile, keyFile] = NAMES.map((name) => join(folder, name)) as [string, string, string];
  const remove = (): void => {
    if (directory === undefined) rmSync(folder, { recursive: true, force: true });
  };
  if (!isGood([caFile, certFile, keyFile], now)) {
    makeFolder(folder);
    const until = new Date(now);
    until.setFullYear(until.getFullYear() + YEARS);
    const authority = await generate([{ name: 'commonName', value: 'Local AppSync authority' }], {
      keySize: 2048,
      algorithm: 'sha256',
      notAfterDate: until,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
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
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    });
    writePrivate(caFile, authority.cert);
    writePrivate(certFile, server.cert);
    writePrivate(keyFile, server.private);
  }
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), caFile, remove };
}
