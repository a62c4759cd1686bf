/**
 * Uploads by an HTML form with a policy ("presigned POST"). Source: Amazon S3 API reference, "POST Object" and "POST policy".
 * The signature over the policy is checked first, then its conditions.
 */
import type { BucketModel } from '../../model.ts';
import type { BucketAccess } from './access.ts';

export class UploadRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface Upload {
  key: string;
  body: Buffer;
  /** Of the object: content type, cache control, metadata. */
  headers: Record<string, string>;
  success: { status: number; redirect?: string };
}

const STORED_HEADERS = ['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'expires'];
/** Fields that need no condition. */
const FREE_FIELDS = new Set(['x-amz-signature', 'awsaccesskeyid', 'signature', 'policy', 'file']);

type Fields = ReadonlyMap<string, string>;

/** @throws UploadRefusal */
export async function readUpload(
  body: Buffer,
  contentType: string,
  bucket: BucketModel,
  access: BucketAccess,
  now = Date.now(),
): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new UploadRefusal(
        400,
        'MalformedPOSTRequest',
        'The body of your POST request is not well-formed multipart/form-data.',
      );
    });
  const file = form.get('file');
  if (file === null)
    throw new UploadRefusal(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
  const content = typeof file === 'string' ? Buffer.from(file) : Buffer.from(await file.arrayBuffer());
  const fields = new Map(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [])),
  );
  const key = fields.get('key');
  if (key === undefined)
    throw new UploadRefusal(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const name = key.replaceAll('${filename}', typeof file === 'string' ? '' : file.name);
  const refusal = access.formRefusal(fields, `${bucket.arn}/${name}`);
  if (refusal) throw new UploadRefusal(refusal.status, refusal.code, refusal.message);
  checkPolicy(fields, bucket.name, content.length, now);
  const redirect = fields.get('success_action_redirect');
  const asked = Number(fields.get('success_action_status'));
  return {
    key: name,
    body: content,
    headers: Object.fromEntries(
      [...fields].filter(([name]) => STORED_HEADERS.includes(name) || name.startsWith('x-amz-meta-')),
    ),
    success: { status: redirect ? 303 : [200, 201].includes(asked) ? asked : 204, ...(redirect ? { redirect } : {}) },
  };
}

function checkPolicy(fields: Fields, bucket: string, size: number, now: number): void {
  const denied = (message: string): UploadRefusal => new UploadRefusal(403, 'AccessDenied', message);
  const encoded = fields.get('policy');
  if (encoded === undefined) throw denied('Access Denied');
  let policy: { expiration?: string; conditions?: unknown[] };
  try {
    policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as typeof policy;
  } catch {
    throw new UploadRefusal(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  }
  if (!(Date.parse(policy.expiration ?? '') > now)) throw denied('Invalid according to Policy: Policy expired.');
  const covered = new Set<string>();
  for (const condition of policy.conditions ?? []) {
    for (const [operator = '', name = '', value = ''] of expanded(condition)) {
      if (operator === 'content-length-range') {
        if (size < Number(name))
          throw new UploadRefusal(
            400,
            'EntityTooSmall',
            'Your proposed upload is smaller than the minimum allowed size',
          );
        if (size > Number(value))
          throw new UploadRefusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
        continue;
      }
      const field = name.replace(/^\$/, '').toLowerCase();
      covered.add(field);
      const given = field === 'bucket' ? bucket : (fields.get(field) ?? '');
      const holds = operator === 'eq' ? given === value : operator === 'starts-with' && given.startsWith(value);
      if (!holds)
        throw denied(
          `Invalid according to Policy: Policy Condition failed: ${JSON.stringify([operator, name, value])}`,
        );
    }
  }
  const extra = [...fields.keys()].find(
    (name) => !covered.has(name) && !FREE_FIELDS.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra !== undefined) throw denied(`Invalid according to Policy: Extra input fields: ${extra}`);
}

/** `{name: value}` is short for `["eq", "$name", value]`. */
function expanded(condition: unknown): string[][] {
  if (Array.isArray(condition)) return [condition.map(String)];
  return Object.entries(condition as Record<string, unknown>).map(([name, value]) => ['eq', `$${name}`, String(value)]);
}
