/** Where the API is: `config.json` beside the page, written by who serves it. */
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
  /** How many characters a password needs. */
  passwordLength: number;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** @throws if the configuration is missing or incomplete */
export async function loadConfig(base = import.meta.env.BASE_URL): Promise<PageConfig> {
  const response = await fetch(`${base}config.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = (await response.json()) as Partial<PageConfig>;
  for (const name of ['workshop', 'graphql', 'userPoolClientId', 'region', 'language'] as const)
    if (!isText(config[name])) throw new Error(`config.json lacks ${name}`);
  if (typeof config.passwordLength !== 'number') throw new Error('config.json lacks passwordLength');
  return config as PageConfig;
}
