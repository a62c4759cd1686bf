/** Languages that documents and mails are written in. */
export type Language = 'es' | 'en';

/** The workshop's own; Spanish where the settings name none that we write. */
export function languageOf(settings: Readonly<Record<string, unknown>>): Language {
  return settings['language'] === 'en' ? 'en' : 'es';
}
