/** A module brings its own words, with itself. */
import i18next from 'i18next';

/** Before the texts have started they wait for them. @param texts by language, beneath the module's own name */
export function addTexts(texts: Readonly<Record<'es' | 'en', object>>): void {
  const add = (): void => {
    for (const [language, words] of Object.entries(texts))
      i18next.addResourceBundle(language, 'translation', words, true, true);
  };
  if (i18next.isInitialized) add();
  else i18next.on('initialized', add);
}
