/** A module brings its own words, with itself. */
import i18next from 'i18next';

/** @param texts by language, beneath the module's own name */
export function addTexts(texts: Readonly<Record<'es' | 'en', object>>): void {
  for (const [language, words] of Object.entries(texts))
    i18next.addResourceBundle(language, 'translation', words, true, true);
}
