import { fold } from '../shared/fold.ts';

/** What the law, or plain respect of private life, keeps out of the file (labour code L1222-2, CNIL; docs/law.md). */
export const forbiddenThemes = [
  'social_security',
  'birth',
  'age',
  'sex',
  'health',
  'union',
  'religion',
  'politics',
  'origin',
  'nationality',
  'family',
  'pay',
  'home',
  'photo',
  'appraisal',
  'justice',
] as const;
export type ForbiddenTheme = (typeof forbiddenThemes)[number];

/** By theme, what a folded heading says; the order decides when several fit. */
const headings: readonly (readonly [ForbiddenTheme, RegExp])[] = [
  ['social_security', /\b(?:nir|nirpp|ssn|ss|insee|secu|securite sociale|social security|national insurance|nss)\b/u],
  [
    'birth',
    /\b(?:naissance|nee? le|birth|birthday|birthdate|born|dob|ddn|date nais\w*|anniversaire|lieu nais\w*|naiss)\b/u,
  ],
  ['age', /\b(?:age|ages|tranche d'?age|generation|senior|seniors)\b/u],
  ['sex', /\b(?:sexe|sex|genre|gender|h\/f|f\/h|homme\/femme|pronoms?|pronouns?|orientation sexuelle|sexual)\b/u],
  [
    'health',
    /\b(?:sante|handicap\w*|rqth|boeth|oeth|invalidite|inaptitude|aptitude medicale|visite medicale|medical\w*|medecin\w*|maladie\w*|malade|arrets?|absences?|absenteisme|grossesse|enceinte|maternite|paternite|accidents?( du travail)?|allergi\w*|pathologi\w*|vaccin\w*|restrictions?|incapacite|disab\w*|health|sick\w*|illness|pregnan\w*|mi-temps therapeutique|temps partiel therapeutique|groupe sanguin|mutuelle)\b/u,
  ],
  [
    'union',
    /\b(?:syndica\w*|syndiques?|syndiquee?s?|union|trade union|mandats?|cse|irp|chsct|delegue\w*|greves?|grevistes?|strike|heures de delegation|representant\w* du personnel)\b/u,
  ],
  ['religion', /\b(?:religio\w*|confession\w*|culte|croyances?|faith|regime alimentaire|casher|halal)\b/u],
  ['politics', /\b(?:politiques?|political|parti politique|opinions?|philosophi\w*)\b/u],
  ['origin', /\b(?:origines? ethniques?|ethni\w*|race|racial\w*|couleur de peau|pays d'?origine|langue maternelle)\b/u],
  [
    'nationality',
    /\b(?:nationalite\w*|nationality|citizenship|citoyennete|titre de sejour|carte de sejour|passeport|passport|visa|cni|carte d'?identite|permis de travail)\b/u,
  ],
  [
    'family',
    /\b(?:situation (?:de )?famil\w*|situation matrimoniale|etat civil|marital(?! ou)|marital status|mariee|marie ou|celibataire|conjoint\w*|spouse|pacse?e?|divorce\w*|enfants?|children|personnes? a charge|nom de jeune fille|maiden name|^famille$)\b/u,
  ],
  [
    'pay',
    /\b(?:salaires?|salary|salaries|wages?|remuneration\w*|paie brute|brut|net a payer|taux horaire|primes?|bonus|augmentation\w*|indemnites?|indices?( brut| majore)?|iban|rib|bic|compte bancaire|bank account|pay|payroll|avantages? en nature|traitement( indiciaire)?)\b/u,
  ],
  [
    'home',
    /\b(?:domicile|adresses?( postale| personnelle| perso| privee| du domicile| 1| 2| 3)?|home|address|postal address|street|rue|voie|code postal|cp|zip( code)?|postcode|commune( de residence)?|ville de residence|residence(?! administrative)|personal phone|personal email|(?:tel|telephone|mobile|portable|mail|e-mail|email|courriel|adresse mail)\.? (?:pers\w*|prive\w*|domicile)|contact d'?urgence|personne a prevenir|emergency contact|distance domicile)\b/u,
  ],
  ['photo', /\b(?:photos?|photographie|picture|trombinoscope|portrait|empreintes?|biometri\w*)\b/u],
  [
    'appraisal',
    /\b(?:evaluation\w*|appreciation\w*|notation|note annuelle|entretien (?:annuel|professionnel|d'evaluation)|performances?|rating|appraisal|review|sanctions?|disciplin\w*|avertissements?|blames?|personnalite|personality|potentiel|caractere|motivation)\b/u,
  ],
  ['justice', /\b(?:casier|judiciaire|condamnation\w*|criminal|infractions?)\b/u],
];

/** Headings that hold a forbidden word and mean something else. */
const allowed =
  /adresse (?:e-?mail|mail|mel|electronique|de messagerie|de courriel|web|url|ip|du site)|(?:e-?mail|mail|email) address|ip address|lieu d'?(?:exercice|affectation)|famille de (?:metiers?|processus)|(?:direction|pole|service|unite|site|etablissement|departement)s? (?:de la |de |des |d')?sante|agence|residence administrative|union europeenne/u;

/** Kinds of lists in which a heading may name a subject rather than a quality of a person. */
const peopleThemes: ReadonlySet<ForbiddenTheme> = new Set([
  'appraisal',
  'home',
  'politics',
  'photo',
  'pay',
  'union',
  'family',
  'age',
]);

/**
 * The theme that forbids a column, by its heading, or undefined.
 * @param aboutPeople false for lists of tools, processes or units, where only the plainest themes are looked for
 */
export function forbiddenHeading(heading: string, aboutPeople = true): ForbiddenTheme | undefined {
  const folded = fold(heading.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ').replaceAll('_', ' '));
  const told = folded.replace(/\((?:e|s|es)\)/gu, '').replace(allowed, ' ');
  const found = headings.find(([, pattern]) => pattern.test(told))?.[0];
  return found !== undefined && !aboutPeople && peopleThemes.has(found) ? undefined : found;
}

/** True for the name at birth: needless beside the name in use, but the only name of some lists. */
export function isBirthName(heading: string): boolean {
  return /^(?:nom de naissance|nom naissance|birth name|nom de jeune fille|maiden name)$/u.test(fold(heading));
}

/** True when the values of a column are social security numbers, whatever its heading. */
export function holdsSocialSecurityNumbers(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '');
  const numbers = filled.filter(isSocialSecurityNumber);
  return numbers.length >= 1 && numbers.length >= filled.length * 0.3;
}

/**
 * True for a French social security number (NIR): 13 characters with a possible sex, month and place of birth,
 * with its key of 2 digits, or without the key when nothing else follows.
 */
export function isSocialSecurityNumber(text: string): boolean {
  if (text.length < 13 || text.length > 30) return false;
  const compact = text.replace(/[\s.\-\u00a0\u202f]/gu, '').toUpperCase();
  if (!/^[123478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/u.test(compact)) return false;
  if (compact.length === 13) return /^[12]\d{2}(?:0[1-9]|1[0-2])/u.test(compact);
  const number = Number(compact.slice(0, 13).replace('2A', '19').replace('2B', '18'));
  return 97 - (number % 97) === Number(compact.slice(13));
}
