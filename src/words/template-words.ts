import type { TemplateRefusalCode, TemplateRemark } from '../domain/deliverable/template-remark.ts';
import { enTemplates } from './en/templates.ts';
import { frTemplates, type TemplateWords } from './fr/templates.ts';
import type { Language } from './language.ts';
import { frenchTypography } from './typography.ts';

/** The catalogue pairs each code with the parameters of that very code; a union of codes hides it from the compiler. */
type Wording = (params: object) => string;

/** The words about a firm's template in a language. */
export function templateWords(language: Language): TemplateWords {
  return language === 'en' ? enTemplates : frTemplates;
}

/** Words what is worth telling of a template. */
export function templateRemarkText({ code, params }: TemplateRemark, language: Language): string {
  const text = (templateWords(language).remarks[code] as Wording)(params);
  return language === 'fr' ? frenchTypography(text) : text;
}

/** Words why a template is refused. @param params those of the code */
export function templateRefusalText(code: string, params: object, language: Language): string {
  const text = (templateWords(language).refusals[code as TemplateRefusalCode] as Wording)(params);
  return language === 'fr' ? frenchTypography(text) : text;
}
