/** The two languages of the product. */
export type Language = 'fr' | 'en';

/** True when the text names one of them. */
export function isLanguage(text: string | undefined): text is Language {
  return text === 'fr' || text === 'en';
}
