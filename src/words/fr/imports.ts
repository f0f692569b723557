import type { ForbiddenTheme } from '../../domain/imports/forbidden-columns.ts';
import type { ForeignFaultCode, ForeignFaultParams } from '../../domain/imports/foreign-fault.ts';
import type { ForeignRemark } from '../../domain/imports/foreign-table.ts';
import type { ImportField, ImportKind } from '../../domain/imports/import-fields.ts';
import type { MappingCertainty, RowStatus, SheetLayout } from '../../domain/imports/import-plan.ts';
import type {
  ProblemCode,
  ProblemParams,
  ReasonCode,
  ReasonParams,
  RemarkCode,
  RemarkParams,
} from '../../domain/imports/import-reason.ts';
import { formatDate, formatNumber } from '../dates.ts';

/** Every word of an import, in one language: a missing one does not compile. */
export interface ImportWords {
  readonly kinds: Readonly<Record<ImportKind, string>>;
  /** What a column holds; the same word may name fields of several kinds of list. */
  readonly fields: Readonly<Record<ImportField, string>>;
  readonly certainties: Readonly<Record<MappingCertainty, string>>;
  readonly layouts: Readonly<Record<SheetLayout, string>>;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  readonly themes: Readonly<Record<ForbiddenTheme, string>>;
  readonly reasons: { readonly [C in ReasonCode]: (params: ReasonParams[C]) => string };
  /** `fieldName` words the fields of a message in the same language. */
  readonly problems: {
    readonly [C in ProblemCode]: (params: ProblemParams[C], fieldName: (field: ImportField) => string) => string;
  };
  readonly remarks: { readonly [C in RemarkCode]: (params: RemarkParams[C]) => string };
  readonly faults: { readonly [C in ForeignFaultCode]: (params: ForeignFaultParams[C]) => string };
  readonly fileRemarks: {
    readonly [C in ForeignRemark['code']]: (remark: Extract<ForeignRemark, { code: C }>) => string;
  };
  /** Label of the change that an import makes in the history. */
  readonly change: (kind: ImportKind, file: string) => string;
  /** The question of a survey of nominations whose file does not say it. */
  readonly surveyQuestion: string;
}

const list = (items: readonly string[]): string => items.join(', ');
const number = (value: number): string => formatNumber(value, 'fr');
const day = (date: string): string => formatDate(date, 'fr', 'short');

export const frImports: ImportWords = {
  kinds: {
    people: 'personnes',
    units: 'unités',
    processes: 'processus',
    tools: 'outils',
    nominations: 'citations',
    measures: 'mesures',
    notes: 'notes',
  },
  fields: {
    code: 'Code de la personne',
    full_name: 'Nom et prénom',
    title: 'Civilité',
    first_name: 'Prénom',
    last_name: 'Nom',
    email: 'Courriel',
    phone: 'Téléphone',
    mobile: 'Téléphone mobile',
    employee_number: 'Matricule',
    login: 'Identifiant',
    level_entity: 'Entité',
    level_general_direction: 'Pôle ou direction générale',
    level_direction: 'Direction',
    level_department: 'Département',
    level_service: 'Service',
    level_office: 'Bureau',
    level_team: 'Équipe',
    unit: 'Unité',
    site: 'Site',
    job_title: 'Fonction',
    grade: 'Grade ou catégorie',
    manager: 'Responsable',
    manager_last_name: 'Nom du responsable',
    manager_first_name: 'Prénom du responsable',
    manager_email: 'Courriel du responsable',
    manager_number: 'Matricule du responsable',
    manages: 'Encadre',
    external: 'Externe',
    arrived_on: 'Date d’arrivée',
    left_on: 'Date de départ',
    population: 'Population',
    name: 'Nom',
    short_name: 'Sigle',
    kind: 'Type',
    parent: 'Rattachement',
    headcount: 'Effectif',
    description: 'Description',
    documentation: 'Documentation',
    documentation_link: 'Lien vers la documentation',
    owner: 'Responsable',
    frequency: 'Fréquence',
    volume: 'Volume',
    criticality: 'Criticité',
    improvement: 'Amélioration',
    comment: 'Commentaire',
    tools: 'Outils',
    populations: 'Populations',
    status: 'Statut',
    publisher: 'Éditeur',
    link: 'Lien',
    replaced_by: 'Remplacé par',
    expected_users: 'Utilisateurs attendus',
    from: 'Personne qui cite',
    from_last_name: 'Nom de la personne qui cite',
    from_first_name: 'Prénom de la personne qui cite',
    to: 'Personne citée',
    to_last_name: 'Nom de la personne citée',
    to_first_name: 'Prénom de la personne citée',
    answer: 'Réponse',
    weight: 'Force du lien',
    question: 'Question',
    date: 'Date',
    indicator: 'Indicateur',
    value: 'Valeur',
    tool: 'Outil',
    source: 'Source',
    target_people: 'Effectif cible',
    enrolled: 'Inscrits',
    connected_once: 'Connectés au moins une fois',
    active_7_days: 'Actifs sur 7 jours',
    active_30_days: 'Actifs sur 30 jours',
    recurrent: 'Récurrents',
    ghosts: 'Inscrits non actifs',
    inactive: 'Inactifs',
    out_of_scope: 'Hors périmètre',
    converted: 'Convertis',
    trained: 'Formés',
    to_train: 'À former',
    participants: 'Participants',
    reached: 'Touchés',
    requests_level_1: 'Demandes de niveau 1',
    requests_level_2: 'Demandes de niveau 2',
    requests_level_3: 'Demandes de niveau 3',
    time: 'Heure',
    fact: 'Fait',
    interpretation: 'Interprétation',
    person: 'Personne',
    voice: 'Dit par',
    place: 'Lieu',
    activity: 'Activité',
    process: 'Processus',
    severity: 'Gravité',
    cause: 'Cause',
    people_concerned: 'Personnes concernées',
    lesson: 'Enseignement',
    immediate_action: 'Action immédiate',
    fixed_on_spot: 'Résolu sur place',
    minutes_to_fix: 'Minutes pour résoudre',
  },
  certainties: {
    sure: 'sûr',
    likely: 'probable',
    content: 'd’après le contenu',
    forced: 'imposé',
  },
  layouts: {
    list: 'liste',
    matrix: 'matrice',
    answers: 'réponses à une question',
    text: 'texte',
  },
  statuses: {
    added: 'ajoutée',
    matched: 'reconnue',
    doubtful: 'douteuse',
    refused: 'refusée',
    skipped: 'sans objet',
  },
  themes: {
    social_security: 'numéro de sécurité sociale',
    birth: 'naissance',
    age: 'âge',
    sex: 'sexe',
    health: 'santé',
    union: 'activité syndicale ou mandat',
    religion: 'religion',
    politics: 'opinions',
    origin: 'origine',
    nationality: 'nationalité',
    family: 'situation de famille',
    pay: 'rémunération',
    home: 'adresse et coordonnées personnelles',
    photo: 'photo',
    appraisal: 'appréciation de la personne',
    justice: 'justice',
  },
  reasons: {
    total_row: () => 'ligne de total',
    header_again: () => 'répétition de l’en-tête',
    hidden_row: () => 'la ligne est masquée dans le fichier',
    cell_too_long: ({ column }) => `le texte de « ${column} » dépasse 32 767 caractères`,
    cell_error: ({ column, value }) => `« ${column} » contient l’erreur ${value} : laissé de côté`,
    social_security_left_out: ({ column }) =>
      `« ${column} » contient un numéro de sécurité sociale : il n’est pas repris`,
    bad_date: ({ column, value }) => `« ${column} » : « ${value} » n’est pas une date lisible`,
    doubtful_date: ({ column, value, date }) =>
      `« ${column} » : « ${value} » est lu ${day(date)}, jour et mois à vérifier`,
    month_taken_for_day: ({ column, value, date }) =>
      `« ${column} » : « ${value} » ne donne que le mois, le ${day(date)} est retenu`,
    bad_number: ({ column, value }) => `« ${column} » : « ${value} » n’est pas un nombre lisible`,
    doubtful_number: ({ column, value, number }) =>
      `« ${column} » : « ${value} » est lu ${formatNumber(number, 'fr', { maximumFractionDigits: 6 })}, à vérifier`,
    unknown_word: ({ column, value }) => `« ${column} » : « ${value} » n’est pas reconnu, laissé de côté`,
    duplicate_in_file: ({ line }) => `déjà présent à la ligne ${line} du fichier`,
    duplicate_differs: ({ line, columns }) =>
      columns.length === 0
        ? `déjà présent à la ligne ${line}, avec d’autres valeurs`
        : `déjà présent à la ligne ${line}, avec d’autres valeurs : ${list(columns)}`,
    close_name: ({ name }) => `« ${name} » ressemble à un nom déjà présent`,
    no_name: () => 'le nom manque',
    name_twice: ({ name }) => `plusieurs éléments s’appellent « ${name} »`,
    no_identity: () => 'ni nom, ni matricule, ni courriel',
    vacant_post: () => 'poste vacant, pas une personne',
    homonyms: ({ name }) => `plusieurs personnes s’appellent ${name}`,
    homonym_added: ({ name }) => `homonyme : une autre personne s’appelle ${name}`,
    same_name_other_unit: ({ name, unit }) =>
      `une personne s’appelle déjà ${name}, dans une autre unité que « ${unit} »`,
    same_name_in_file: ({ line }) => `même nom qu’à la ligne ${line}, sans matricule ni courriel pour trancher`,
    same_name_other_email: ({ name, email }) => `${name} est connu avec une autre adresse : ${email}`,
    keys_disagree: ({ name, other }) =>
      `matricule, courriel et identifiant désignent deux personnes : ${name} et ${other}`,
    key_twice: ({ key }) => `« ${key} » désigne plusieurs personnes`,
    name_differs: ({ name, found }) => `le matricule ou le courriel désigne ${found}, et non ${name}`,
    keys_kept: ({ name }) =>
      `nom, matricule, courriel et identifiant de ${name} restent inchangés tant qu’une ligne douteuse peut désigner cette personne`,
    spelling_differs: ({ name, found }) => `« ${name} » est compris comme ${found}`,
    partial_name: ({ name, found }) => `« ${name} » est compris comme ${found}, seule personne possible`,
    bad_email: ({ value }) => `« ${value} » n’est pas une adresse de courriel, laissé de côté`,
    unit_ambiguous: ({ name }) => `plusieurs unités s’appellent « ${name} » : l’unité reste vide`,
    close_unit: ({ name, found }) => `l’unité « ${name} » est créée ; elle ressemble à « ${found} »`,
    site_ambiguous: ({ name }) => `plusieurs sites s’appellent « ${name} » : le site reste vide`,
    manager_not_found: ({ name }) => `responsable introuvable : ${name}`,
    manager_ambiguous: ({ name }) => `plusieurs personnes possibles pour le responsable ${name}`,
    manager_self: () => 'la personne est indiquée comme son propre responsable',
    manager_cycle: ({ names }) => `ces personnes seraient responsables les unes des autres : ${list(names)}`,
    unit_cycle: ({ names }) => `rattachement en boucle, laissé de côté : ${list(names)}`,
    parent_created: ({ name }) => `l’unité de rattachement « ${name} » est créée`,
    same_name_other_parent: ({ name, parent }) =>
      parent === '' ? `« ${name} » existe déjà ailleurs` : `« ${name} » existe déjà, rattachée à « ${parent} »`,
    person_not_found: ({ name }) => `personne introuvable : ${name}`,
    person_ambiguous: ({ name }) => `plusieurs personnes possibles pour « ${name} »`,
    person_created: ({ name }) => `personne créée : ${name}`,
    self_nomination: ({ name }) => `${name} se cite soi-même`,
    no_citation: () => 'personne n’est cité',
    citation_differs: ({ name, line }) => `${name} est déjà cité à la ligne ${line} avec une autre force`,
    indicator_not_found: ({ name }) => `indicateur introuvable : ${name}`,
    tool_not_found: ({ name }) => `outil introuvable : ${name}`,
    population_not_found: ({ name }) => `population introuvable : ${name}`,
    process_not_found: ({ name }) => `processus introuvable : ${name}`,
    unit_not_found: ({ name }) => `unité introuvable : ${name}`,
    site_not_found: ({ name }) => `site introuvable : ${name}`,
    name_ambiguous: ({ name }) => `« ${name} » peut désigner plusieurs éléments`,
    no_date: () => 'la date manque',
    no_value: () => 'la valeur manque',
    no_indicator: () => 'l’indicateur ou l’outil manque',
    reading_differs: ({ line }) => `une autre valeur est déjà donnée à la ligne ${line}`,
    no_fact: () => 'le fait manque',
    day_ambiguous: ({ date }) => `plusieurs journées ont lieu le ${day(date)} : la note n’est rattachée à aucune`,
    day_to_check: ({ value, date }) => `« ${value} » est lu ${day(date)}, à vérifier`,
    day_title_kept: ({ name, found }) =>
      found === ''
        ? `la journée existe déjà, sans titre : « ${name} » n’est pas repris`
        : `la journée existe déjà et garde son titre, « ${found} » : « ${name} » n’est pas repris`,
    pictures_left_out: ({ names }) =>
      names.length > 1
        ? `images non reprises : ${list(names)} — ajoutez-les à la note`
        : `image non reprise : ${list(names)} — ajoutez-la à la note`,
    properties_left_out: ({ names }) => `en-tête du carnet non repris : ${list(names)}`,
    notebook_title: () => 'titre du carnet, non repris',
    title_without_note: () => 'aucune note ne suit ce titre',
    table_heading_unknown: () => 'en-tête de tableau non reconnu : les cellules de chaque ligne sont réunies',
  },
  problems: {
    nothing_to_read: () => 'Le fichier ne contient aucune ligne à importer.',
    notes_only: () => 'Un texte ne peut être importé que comme notes. Choisissez un fichier CSV ou XLSX.',
    unknown_sheet: ({ sheet, sheets }) =>
      `La feuille « ${sheet} » n’existe pas. Feuilles du fichier : ${list(sheets)}.`,
    no_header: ({ needed }, fieldName) =>
      `Aucune ligne d’en-tête reconnue. Il faut au moins l’une de ces colonnes : ${list(needed.map(fieldName))}. Vous pouvez imposer la correspondance des colonnes.`,
    unknown_column: ({ column, columns }) =>
      `La colonne « ${column} » n’existe pas. Colonnes du fichier : ${list(columns)}.`,
    unknown_field: ({ field, fields }, fieldName) =>
      `« ${field} » ne correspond à rien de connu. Choix possibles : ${list(fields.map((known) => `${known} (${fieldName(known)})`))}.`,
    forbidden_column: ({ column }) =>
      `La colonne « ${column} » n’est pas reprise : la loi ne permet pas de la garder ici.`,
    field_twice: ({ field }, fieldName) => `Deux colonnes sont imposées pour « ${fieldName(field)} ».`,
  },
  remarks: {
    sheet_hidden: ({ sheet }) => `La feuille masquée « ${sheet} » n’est pas lue.`,
    sheet_without_list: ({ sheet }) =>
      sheet === '' ? 'Aucune liste n’est reconnue.' : `La feuille « ${sheet} » ne contient pas la liste cherchée.`,
    hidden_rows: ({ sheet, count }) =>
      `${number(count)} ${count > 1 ? 'lignes masquées sont lues' : 'ligne masquée est lue'} comme les autres${inSheet(sheet)}.`,
    formulas: ({ sheet, count }) =>
      `${number(count)} ${count > 1 ? 'cellules contiennent une formule : leur dernier résultat enregistré est repris' : 'cellule contient une formule : son dernier résultat enregistré est repris'}${inSheet(sheet)}.`,
    month_first: ({ column }) => `Les dates de « ${column} » sont lues mois d’abord, puis jour.`,
    date_order_unsure: ({ column }) =>
      `Les dates de « ${column} » ne disent pas si le jour ou le mois vient d’abord : le jour est lu d’abord.`,
  },
  faults: {
    not_found: () => 'Le fichier est introuvable. Vérifiez son emplacement.',
    no_access: () => 'Le fichier ne peut pas être ouvert : vous n’avez pas le droit de le lire.',
    folder: () => 'C’est un dossier. Choisissez un fichier.',
    busy: () => 'Le fichier est verrouillé par un autre programme. Fermez-le dans Excel, puis recommencez.',
    unreadable: () => 'Le fichier ne peut pas être lu sur ce support. Copiez-le sur votre disque, puis recommencez.',
    empty: () => 'Le fichier est vide.',
    too_big: ({ megabytes, limit }) => `Le fichier pèse ${megabytes} Mo ; la limite est de ${limit} Mo.`,
    encrypted: () =>
      'Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis recommencez.',
    old_excel: () => 'Le fichier est à l’ancien format Excel (.xls). Enregistrez-le au format .xlsx, puis recommencez.',
    binary_excel: () =>
      'Le fichier est au format Excel binaire (.xlsb). Enregistrez-le au format .xlsx, puis recommencez.',
    excel_xml: () => 'Le fichier est une feuille de calcul XML. Enregistrez-le au format .xlsx, puis recommencez.',
    open_document: () => 'Le fichier est au format OpenDocument. Enregistrez-le au format .xlsx, puis recommencez.',
    word: () => 'C’est un document de texte. Choisissez une liste au format XLSX ou CSV.',
    powerpoint: () => 'C’est une présentation. Choisissez une liste au format XLSX ou CSV.',
    pdf: () => 'C’est un document PDF. Choisissez une liste au format XLSX ou CSV.',
    web_page: () =>
      'C’est une page web, même si son nom dit autre chose. Ouvrez-la dans Excel et enregistrez-la au format .xlsx.',
    picture: () => 'C’est une image. Choisissez une liste au format XLSX ou CSV.',
    archive: () => 'C’est une archive. Extrayez-en le fichier, puis choisissez-le.',
    database: () => 'C’est une base de données, pas une liste. Choisissez un fichier XLSX ou CSV.',
    binary: () => 'Le contenu du fichier n’est pas du texte lisible.',
    not_word: () => 'Ce n’est pas un document Word au format .docx.',
    damaged_word: ({ part }) =>
      `Le document est endommagé${part === '' ? '' : ` (${part})`}. Ouvrez-le dans Word, enregistrez-le sous un autre nom, puis recommencez.`,
    not_a_table: () =>
      'Le fichier contient des données pour un programme, pas une liste. Choisissez un fichier XLSX ou CSV.',
    damaged: ({ part }) =>
      `Le fichier est endommagé${part === '' ? '' : ` (${part})`}. Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis recommencez.`,
    no_sheet: () => 'Le classeur ne contient aucune feuille de cellules.',
    bomb: ({ part }) =>
      `Une partie du fichier est anormalement grande (${part}) : il n’est pas ouvert, par précaution.`,
    too_many_parts: ({ count, limit }) =>
      `Le fichier contient ${number(count)} parties ; la limite est de ${number(limit)}.`,
    unsafe_name: ({ part }) =>
      `Le fichier contient un nom interne dangereux ou en double (${part}) : il n’est pas ouvert.`,
    overlapping_parts: () => 'Les parties du fichier se chevauchent : il n’est pas ouvert, par précaution.',
    doctype: ({ part }) =>
      `Le fichier contient une déclaration interdite (${part}) : il n’est pas ouvert, par précaution.`,
    too_deep: ({ part }) => `La structure du fichier est anormale (${part}) : il n’est pas ouvert, par précaution.`,
    impossible_row: ({ sheet, row }) => `La feuille « ${sheet} » contient une ligne impossible : ${row}.`,
    impossible_cell: ({ sheet, cell }) => `La feuille « ${sheet} » contient une cellule impossible : ${cell}.`,
    impossible_columns: ({ sheet }) => `La feuille « ${sheet} » déclare des colonnes impossibles.`,
    giant_merge: ({ sheet, range }) =>
      `La feuille « ${sheet} » fusionne une plage démesurée (${range}). Défusionnez-la, puis recommencez.`,
    giant_list: ({ sheet, range }) =>
      `La feuille « ${sheet} » applique une liste déroulante à une plage démesurée (${range}). Réduisez-la, puis recommencez.`,
    giant_name: ({ name }) => `Le nom « ${name} » désigne une plage démesurée. Supprimez-le, puis recommencez.`,
    impossible_sheet: ({ sheet }) => `La feuille « ${sheet} » porte un numéro impossible.`,
    shared_sheet: ({ sheet }) => `La feuille « ${sheet} » désigne le même contenu qu’une autre.`,
    too_many_sheets: ({ limit }) => `Le classeur contient plus de ${number(limit)} feuilles.`,
    too_many_columns: ({ sheet, limit }) =>
      `${sheetOrFile(sheet)} contient plus de ${number(limit)} colonnes remplies.`,
    too_many_rows: ({ sheet, limit }) => `${sheetOrFile(sheet)} contient plus de ${number(limit)} lignes remplies.`,
    too_many_cells: ({ limit }) => `Le fichier contient plus de ${number(limit)} cellules remplies.`,
    too_much_text: ({ limit }) => `Le fichier contient plus de ${number(limit)} caractères.`,
    line_too_long: ({ line, limit }) => `La ligne ${line} dépasse ${number(limit)} caractères.`,
    too_slow: ({ seconds }) => `La lecture a dépassé ${seconds} s et a été arrêtée. Rien n’a été modifié.`,
    too_much_memory: () => 'La lecture du fichier demande trop de mémoire et a été arrêtée. Rien n’a été modifié.',
    cancelled: () => 'La lecture a été annulée. Rien n’a été modifié.',
    crashed: () => 'La lecture du fichier s’est interrompue. Rien n’a été modifié.',
  },
  fileRemarks: {
    comments_unread: () =>
      'Les commentaires placés à côté des cellules n’ont pas pu être lus ; le reste du classeur l’a été.',
    macros_left_out: () => 'Le classeur contient des macros : elles ne sont ni exécutées ni reprises.',
    unreadable_characters: ({ count }) =>
      count > 1
        ? `${number(count)} caractères illisibles sont remplacés par « \ufffd ».`
        : 'Un caractère illisible est remplacé par « \ufffd ».',
    quotes_taken_as_text: () => 'Un guillemet ouvert n’est jamais fermé : les guillemets sont lus comme du texte.',
    cells_cut: ({ count }) =>
      count > 1
        ? `${number(count)} textes dépassent 32 767 caractères : leurs lignes sont refusées.`
        : 'Un texte dépasse 32 767 caractères : sa ligne est refusée.',
  },
  change: (kind, file) => `Import de ${frImports.kinds[kind]} depuis ${file}`,
  surveyQuestion: 'Vers qui vous tournez-vous quand vous avez besoin d’aide dans votre travail ?',
};

function inSheet(sheet: string): string {
  return sheet === '' ? '' : ` dans « ${sheet} »`;
}

function sheetOrFile(sheet: string): string {
  return sheet === '' ? 'Le fichier' : `La feuille « ${sheet} »`;
}
