/** Where the API is: `config.json` beside the page, written by who serves it. */
import { notingFetch } from './network.ts';

export interface PageConfig {
  /** Name of the workshop, for the heading. */
  workshop: string;
  /** Addresses may be relative to the page. */
  graphql: string;
  userPoolClientId: string;
  /** Where Cognito answers; absent for AWS's endpoint of `region`. */
  cognito?: string;
  region: string;
  language: string;
  /** Where orders of parts are paid, before the order's id; absent where nothing is sold. */
  payments?: string;
  /** How many characters a password needs. */
  passwordLength: number;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Where the last one is kept that was right, for a start without network. */
const KEPT = 'taller.config';
/** Milliseconds: a network that is there and says nothing keeps nobody from what they have seen. */
const PATIENCE = 4_000;

/** @throws if it is incomplete */
function checked(read: unknown): PageConfig {
  const config = (typeof read === 'object' ? read : null) as Partial<PageConfig> | null;
  for (const name of ['workshop', 'graphql', 'userPoolClientId', 'region', 'language'] as const)
    if (!isText(config?.[name])) throw new Error(`config.json lacks ${name}`);
  if (typeof config?.passwordLength !== 'number') throw new Error('config.json lacks passwordLength');
  return config as PageConfig;
}

function keptConfig(base: string): PageConfig | null {
  try {
    return checked(JSON.parse(localStorage.getItem(KEPT + base) ?? 'null'));
  } catch {
    return null;
  }
}

async function fetchedConfig(base: string, signal?: AbortSignal): Promise<PageConfig> {
  const response = await notingFetch(`${base}config.json`, { cache: 'no-store', ...(signal ? { signal } : {}) });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = checked(await response.json());
  localStorage.setItem(KEPT + base, JSON.stringify(config));
  return config;
}

/** The one that is served; without network the last one that was. @throws if there is none, or it is incomplete */
export async function loadConfig(base = import.meta.env.BASE_URL): Promise<PageConfig> {
  const kept = keptConfig(base);
  if (!kept) return fetchedConfig(base);
  return fetchedConfig(base, AbortSignal.timeout(PATIENCE)).catch((error: unknown) => {
    // No answer, or none in time; what is served and wrong is told.
    if (error instanceof TypeError || error instanceof DOMException) return kept;
    throw error;
  });
}
