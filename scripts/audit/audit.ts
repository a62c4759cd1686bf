/** Runs every check over the tables of a running API. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CHECKS } from './checks.ts';
import type { Rows } from './rows.ts';
import { readRows } from './rows.ts';

export interface Finding {
  check: string;
  looked: number;
  breaches: string[];
}

export interface AuditSource {
  /** Absent for AWS itself, with the credentials that the machine has. */
  dynamodb?: string | null;
  region: string;
  /** Physical names by logical name. */
  tables: Readonly<Record<string, string>>;
}

export function auditRows(rows: Rows): Finding[] {
  return CHECKS.map((check) => ({ check: check.name, ...check.run(rows) }));
}

/** Reads while others may write: a breach seen on a busy system is looked at twice before it is believed. */
export async function auditTables(source: AuditSource): Promise<Finding[]> {
  const local = source.dynamodb
    ? { endpoint: source.dynamodb, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
    : {};
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: source.region, ...local }));
  try {
    const findings = auditRows(await readRows(client, source.tables));
    return findings.some((each) => each.breaches.length > 0)
      ? auditRows(await readRows(client, source.tables))
      : findings;
  } finally {
    client.destroy();
  }
}
