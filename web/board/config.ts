/** Where the API is: `config.json` beside the page, written by who serves it. */
export interface BoardConfig {
  /** Name of the workshop, for the heading. */
  workshop: string;
  /** Addresses may be relative to the page. */
  graphql: string;
  userPoolClientId: string;
  /** Where Cognito answers; absent for AWS's endpoint of `region`. */
  cognito?: string;
  region: string;
  language: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** @throws if the configuration is missing or incomplete */
export async function loadConfig(base = import.meta.env.BASE_URL): Promise<BoardConfig> {
  const response = await fetch(`${base}config.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = (await response.json()) as Partial<BoardConfig>;
  for (const name of ['workshop', 'graphql', 'userPoolClientId', 'region', 'language'] as const)
    if (!isText(config[name])) throw new Error(`config.json lacks ${name}`);
  return config as BoardConfig;
}
