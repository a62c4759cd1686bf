/** Texts in Spanish and English; the last choice is stored. Each page brings its own beside those that all share. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './texts/en.json';
import es from './texts/es.json';

/** Chosen on one page, it holds on the others. */
const KEY = 'taller.language';
/** Where releases before 0.3 kept the board's choice. */
const OLD_KEY = 'taller.board.language';
export const LANGUAGES = ['es', 'en'] as const;

type Texts = Record<(typeof LANGUAGES)[number], object>;

/** @param own the page's texts @param fallback the workshop's own language */
export async function startTexts(own: Texts, fallback: string): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  // Chosen in another window of the same browser, it holds here at once.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) void i18next.changeLanguage(newValue);
  });
  await i18next.use(initReactI18next).init({
    resources: { es: { translation: { ...es, ...own.es } }, en: { translation: { ...en, ...own.en } } },
    lng: localStorage.getItem(KEY) ?? localStorage.getItem(OLD_KEY) ?? fallback,
    fallbackLng: 'es',
    supportedLngs: LANGUAGES,
    // React escapes.
    interpolation: { escapeValue: false },
  });
}

export async function otherLanguage(): Promise<void> {
  const next = i18next.language === 'es' ? 'en' : 'es';
  localStorage.setItem(KEY, next);
  await i18next.changeLanguage(next);
}
