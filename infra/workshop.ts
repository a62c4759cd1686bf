/** A workshop's file, checked against its schema before anything is built from it. */
import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkshopSeed } from '../functions/bootstrap/seed.ts';
import { SynthError } from './errors.ts';
import { ROOT } from './paths.ts';

export interface Workshop extends WorkshopSeed {
  /** Begins the names of the stacks. */
  name: string;
  domain: string;
  region: string;
  account: string;
  /** Mail comes from this address. Of the workshop's domain, which proves to mail servers that it may. */
  mailFrom: string;
  /** Where people open the pages; the mail of an invitation says it. */
  pagesUrl?: string;
  /** Who takes customers' money. @default the simulator, which takes none */
  payments?: {
    provider: 'mercadoPago';
    /** Name of the secret in Secrets Manager with its `accessToken` and `webhookSecret`. */
    secret: string;
  };
  /** Who carries parts to customers: the workshop's own drivers, or one that carries nothing. @default the simulator */
  carrier?: 'own' | 'simulator';
  /** How long a document stands before a mail tells of it: 0 to 900. @default 60 */
  mailDelaySeconds?: number;
}

/** Where customers see their orders of parts, each behind it by its id. */
export const ordersUrl = ({ pagesUrl, domain }: Workshop): string =>
  `${(pagesUrl ?? `https://${domain}`).replace(/\/$/, '')}/shop/orders/`;

const FOLDER = join(ROOT, 'infra', 'workshops');

/** @throws SynthError naming the file and the property */
export function parseWorkshop(file: string, text: string): Workshop {
  const schema = JSON.parse(readFileSync(join(FOLDER, 'schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: false }).compile<Workshop & { $schema?: string }>(schema);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new SynthError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!validate(parsed)) {
    const [fault] = validate.errors ?? [];
    throw new SynthError(`${file}: ${fault?.instancePath || 'the workshop'} ${fault?.message ?? 'is not valid'}`);
  }
  const { $schema: _schema, ...workshop } = parsed;
  if (!workshop.taxes.some((tax) => tax.code === workshop.defaultTaxCode))
    throw new SynthError(`${file}: defaultTaxCode names no tax`);
  if (!workshop.mailFrom.endsWith(`@${workshop.domain}`))
    throw new SynthError(`${file}: mailFrom is not an address of ${workshop.domain}`);
  const wrongRange = workshop.series.find((series) => series.from > series.to);
  if (wrongRange)
    throw new SynthError(
      `${file}: series ${wrongRange.prefix}: from ${wrongRange.from} to ${wrongRange.to} is no range`,
    );
  const twice = workshop.series.find(
    (series, index) => workshop.series.findIndex((each) => each.prefix === series.prefix) !== index,
  );
  if (twice)
    throw new SynthError(`${file}: series ${twice.prefix} is there twice; a prefix numbers one kind of document`);
  return workshop;
}

/** All workshops, or the one whose file is called `name`. @throws SynthError if there is none */
export function readWorkshops(name?: string, folder = FOLDER): Workshop[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'schema.json');
  const chosen = name === undefined ? files : files.filter((file) => file === `${name}.json`);
  if (chosen.length === 0)
    throw new SynthError(
      `infra/workshops/${name ?? '*'}.json: there is no such workshop; there are ${files.join(', ')}`,
    );
  const workshops = chosen.map((file) =>
    parseWorkshop(`infra/workshops/${file}`, readFileSync(join(folder, file), 'utf8')),
  );
  const twice = workshops.findIndex(
    ({ name: stacks }, index) => workshops.findIndex((each) => each.name === stacks) !== index,
  );
  if (twice !== -1)
    throw new SynthError(
      `infra/workshops/${chosen[twice] ?? ''}: another workshop has the name ${workshops[twice]?.name ?? ''} too`,
    );
  return workshops;
}
