/** Texts in Spanish and English; the last choice is stored. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './texts/en.json';
import es from './texts/es.json';

const KEY = 'taller.board.language';
export const LANGUAGES = ['es', 'en'] as const;

/** @param fallback the workshop's own language */
export async function startTexts(fallback: string): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources: { es: { translation: es }, en: { translation: en } },
    lng: localStorage.getItem(KEY) ?? fallback,
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
