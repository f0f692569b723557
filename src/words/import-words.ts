import type { ForeignFaultCode } from '../domain/imports/foreign-fault.ts';
import type { ForeignRemark } from '../domain/imports/foreign-table.ts';
import type { Problem, Reason, Remark } from '../domain/imports/import-reason.ts';
import { enImports } from './en/imports.ts';
import { frImports, type ImportWords } from './fr/imports.ts';
import type { Language } from './language.ts';

/** The words of imports in a language. */
export function importWords(language: Language): ImportWords {
  return language === 'en' ? enImports : frImports;
}

/** The catalogue pairs each code with the parameters of that very code; a union of codes hides it from the compiler. */
type Wording = (params: object, extra?: unknown) => string;

/** Words why a row is doubtful or refused, or what is worth telling of it. */
export function reasonText({ code, params }: Reason, language: Language): string {
  return (importWords(language).reasons[code] as Wording)(params);
}

/** Words why nothing can be imported from a file. */
export function problemText({ code, params }: Problem, language: Language): string {
  const { problems, fields } = importWords(language);
  return (problems[code] as Wording)(params, (field: keyof typeof fields) => fields[field]);
}

/** Words what is worth telling of a sheet. */
export function remarkText({ code, params }: Remark, language: Language): string {
  return (importWords(language).remarks[code] as Wording)(params);
}

/** Words what is worth telling of the file itself. */
export function fileRemarkText(remark: ForeignRemark, language: Language): string {
  return (importWords(language).fileRemarks[remark.code] as Wording)(remark);
}

/** Words why a foreign file is refused. @param params those of the code */
export function foreignFaultText(code: string, params: object, language: Language): string {
  const { faults } = importWords(language);
  return (faults[code as ForeignFaultCode] as Wording)(params);
}
