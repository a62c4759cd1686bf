/** A key's row: what the key is, and of the key itself a hash. */
import { util } from '@aws-appsync/utils';
import type { ApiKey, ApiKeyPlan, ApiKeyStatus, ApiKeyUsage, CreateApiKeyInput } from '../generated/schema.ts';
import { PERMISSIONS } from '../generated/permissions.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Caller } from '../kernel/request/caller.ts';
import { nameOf } from '../kernel/values/text.ts';
import { PLANS } from './plans.ts';
import { isForKeys } from './scopes.ts';

export interface ApiKeyRow extends Key {
  sk: 'API_KEY';
  kind: 'API_KEY';
  id: string;
  name: string;
  plan: ApiKeyPlan;
  scopes: string[];
  /** SHA-256 of the secret part, in hexadecimal digits. Indexes do not carry it. */
  hash: string;
  ending: string;
  /** ISO 8601 in UTC. */
  expiresAt: string;
  createdBy: string;
  createdById: string;
  revokedAt?: string | null;
  revokedBy?: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What a key has called on a day: `pk` is the key's id, `sk` is `DAY#` and the day. */
export interface ApiKeyUsageRow extends Key {
  requests: number;
}

const MAX_NAME = 100;
const MAX_SCOPES = 60;
const DAY_MS = 86_400_000;
const MAX_DAYS = 365;

/** Each scope once. @throws VALIDATION for one that there is not, or that no key may have */
function scopesOf(wanted: string[]): string[] {
  if (wanted.length === 0 || wanted.length > MAX_SCOPES)
    refuse('input.scopes', `expected 1 to ${MAX_SCOPES} scopes`, {
      minimum: 1,
      maximum: MAX_SCOPES,
      actual: wanted.length,
    });
  wanted.forEach((scope, index) => {
    const field = `input.scopes.${index}`;
    if (PERMISSIONS.indexOf(scope) === -1)
      refuse(field, 'expected a permission, such as inventory:read', { actual: scope });
    if (!isForKeys(scope)) refuse(field, `no key may have ${scope}`, { actual: scope });
  });
  return wanted.filter((scope, index) => wanted.indexOf(scope) === index).sort();
}

function endOf(wanted: string | null | undefined, now: string): string {
  const from = util.time.parseISO8601ToEpochMilliSeconds(now);
  const last = from + MAX_DAYS * DAY_MS;
  const end = (wanted ?? '') === '' ? last : util.time.parseISO8601ToEpochMilliSeconds(wanted ?? '');
  if (end <= from || end > last)
    refuse('input.expiresAt', `expected a time within ${MAX_DAYS} days from now`, {
      maximum: util.time.epochMilliSecondsToISO8601(last),
      actual: wanted,
    });
  return util.time.epochMilliSecondsToISO8601(end);
}

/** What is asked for, every part of it checked, without the key itself. */
export function newApiKey(id: string, input: CreateApiKeyInput, caller: Caller): Omit<ApiKeyRow, 'hash' | 'ending'> {
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'API_KEY',
    kind: 'API_KEY',
    id,
    name: nameOf(input.name, MAX_NAME, 'input.name'),
    plan: input.plan,
    scopes: scopesOf(input.scopes),
    expiresAt: endOf(input.expiresAt, now),
    createdBy: caller.name,
    createdById: caller.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function statusOf(row: ApiKeyRow): ApiKeyStatus {
  if ((row.revokedAt ?? '') !== '') return 'REVOKED';
  const end = util.time.parseISO8601ToEpochMilliSeconds(row.expiresAt);
  return end > util.time.nowEpochMilliSeconds() ? 'ACTIVE' : 'EXPIRED';
}

/** The day of now, in UTC. */
export function today(): string {
  return util.time.nowISO8601().slice(0, 10);
}

export function usageKey(id: string, day: string): Key {
  return { pk: id, sk: `DAY#${day}` };
}

export function usageOf(plan: ApiKeyPlan, day: string, row: ApiKeyUsageRow | null): ApiKeyUsage {
  const begins = util.time.parseISO8601ToEpochMilliSeconds(`${day}T00:00:00.000Z`);
  return {
    day,
    requests: row?.requests ?? 0,
    maximum: PLANS[plan].perDay,
    resetsAt: util.time.epochMilliSecondsToISO8601(begins + DAY_MS),
  };
}

/** A key as answers show it. The key itself is added by what made it. */
export function toApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    plan: row.plan,
    scopes: row.scopes,
    ending: row.ending,
    secret: null,
    status: statusOf(row),
    expiresAt: row.expiresAt,
    usage: null,
    createdBy: row.createdBy,
    revokedAt: row.revokedAt ?? null,
    revokedBy: row.revokedBy ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    apiKey: ApiKeyRow;
  }
  interface Work {
    /** What a function of ours made of chance: the key as it is shown once. */
    newSecret?: { secret: string; hash: string; ending: string };
    newApiKey?: Omit<ApiKeyRow, 'hash' | 'ending'>;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    API_KEYS: ApiKeyRow;
    API_KEY_USAGE: ApiKeyUsageRow;
  }
  interface GuardedRows {
    apiKey: ApiKeyRow;
  }
}
