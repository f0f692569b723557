import { expect, test } from 'vitest';
import { forbiddenHeading, isSocialSecurityNumber } from './forbidden-columns.ts';
import type { ImportKind } from './import-fields.ts';
import { readHeading, recogniseColumns, type ColumnFacts } from './recognise-columns.ts';

const headings: Readonly<Record<string, readonly string[]>> = {
  'people last_name': ['Nom', 'NOM', ' noms ', 'Nom d’usage', 'Nom de famille', 'Last name', 'LASTNAME', 'lastName', 'last_name', 'Surname'],
  'people first_name': ['Prénom', 'PRENOM', 'prénoms', 'Prénom usuel', 'First Name', 'FirstName', 'Prenom ', 'Prénom de l’agent'],
  'people full_name': ['Nom Prénom', 'NOM - PRÉNOM', 'Nom et prénom', 'Prénom / Nom', 'Nom complet', 'Agent', 'Salarié(e)', 'Collaborateur·trice', 'Full name', 'Display Name', 'NomPrénom'],
  'people email': ['Courriel', 'E-mail', 'E-MAIL', 'eMail', 'Mél.', 'Adresse mail', 'Adresse e-mail professionnelle', 'Email address', 'User Principal Name', 'Adresse de messagerie'],
  'people phone': ['Téléphone', 'Tél.', 'Tél', 'N° de téléphone', 'Téléphone fixe', 'Phone number', 'Tel bureau'],
  'people mobile': ['Portable', 'Tél. portable', 'Mobile', 'GSM', 'Mobile phone'],
  'people employee_number': ['Matricule', 'N° matricule', 'Matricule RH', 'Numéro d’agent', 'Employee ID', 'Staff number', 'ids', 'Matricul', 'Code agent'],
  'people job_title': ['Fonction', 'Poste', 'Emploi', 'Intitulé du poste', 'Intitulé de poste', 'Libellé emploi', 'Job title', 'Métier', 'Fontion', 'Fonctions', 'Poste occupé actuellement'],
  'people manager': ['Responsable', 'N+1', 'N + 1', 'Manager', 'Responsable hiérarchique', 'Supérieur(e) hiérarchique', 'Line manager', 'Responsable (N+1)', 'Nom et prénom du responsable'],
  'people manager_last_name': ['Nom N+1', 'Nom du responsable', 'Nom manager'],
  'people manager_email': ['Mail N+1', 'E-mail du manager', 'Courriel du responsable'],
  'people manager_number': ['Matricule N+1', 'Matricule du responsable', 'Manager ID'],
  'people arrived_on': ['Date d’entrée', "Date d'arrivée", 'Arrivée', 'Date d’embauche', 'Hire date', 'Entré(e) le', 'Date entrée', 'DATE D’ENTREE', 'Date d’entrée dans la collectivité'],
  'people left_on': ['Date de sortie', 'Date de départ', 'Fin de contrat', 'End date', 'Parti(e) le'],
  'people level_direction': ['Direction', 'DIRECTIONS', 'Libellé direction', 'Direction d’affectation'],
  'people level_service': ['Service', 'Services', 'Libellé service', 'Nom du service', 'Servcie'],
  'people level_general_direction': ['Pôle', 'POLE', 'DGA', 'Direction générale adjointe'],
  'people level_department': ['Département', 'Department', 'DEPT', 'Sous-direction'],
  'people level_team': ['Équipe', 'Equipes', 'Team'],
  'people unit': ['Unité', 'Unité d’affectation', 'Structure', 'Affectation', 'Org unit', 'UO'],
  'people site': ['Site', 'Lieu de travail', 'Établissement', 'Résidence administrative', 'Office location', 'Sites'],
  'people title': ['Civilité', 'Civ.'],
  'people login': ['Identifiant', 'Login', 'Compte utilisateur', 'Username'],
  'people grade': ['Grade', 'Catégorie', 'Cadre d’emplois', 'LEVEL'],
  'people external': ['Externe', 'Prestataire', 'Interne/externe'],
  'people population': ['Population', 'Population cible', 'Profil'],
  'units parent': ['Rattachement', 'Rattachée à', 'Unité mère', 'Parent unit', 'Dépend de'],
  'units headcount': ['Effectif', 'Effectifs', 'Nb agents', 'Nombre de personnes', 'Headcount'],
  'units short_name': ['Sigle', 'Acronyme', 'Libellé court'],
  'processes documentation': ['Documenté ?', 'Documentation', 'Est-il documenté'],
  'processes owner': ['Pilote', 'Responsable du processus', 'Owner'],
  'tools publisher': ['Éditeur', 'Fournisseur', 'Vendor'],
  'tools kind': ['Type', 'Nature'],
  'measures value': ['Valeur', 'Value', 'Résultat', 'Valeur mesurée'],
  'measures date': ['Date', 'Date de mesure', 'Mois', 'Relevé le', 'Report Refresh Date'],
  'measures ghosts': ['Inscrits non actifs', 'Jamais connectés', 'Utilisateurs fantômes'],
  'measures active_30_days': ['Actifs 30 j', 'Actifs sur 30 jours', 'MAU'],
  'measures enrolled': ['Inscrits', 'Licences / inscrits', 'Licences'],
  'nominations from': ['ego', 'From', 'De', 'Source', 'Qui', 'Répondant', 'Votre nom et prénom'],
  'nominations to': ['alter', 'To', 'Vers', 'Cible', 'Cite', 'Personne citée', 'Target', 'À'],
  'nominations weight': ['Poids', 'Weight', 'friendship_tie', 'advice_tie', 'Force'],
  'nominations answer': ['Réponse 1', 'Réponse n°2', 'Choix 3', '1er nom', '2e choix', 'Collègue 1', 'Vers qui vous tournez-vous quand vous êtes bloqué ?', 'Citez trois personnes', 'Nom 2'],
  'notes fact': ['Fait', 'Fait observé', 'Observation', 'Constat', 'Description factuelle'],
  'notes interpretation': ['Interprétation', 'Analyse', 'Ce que j’en pense'],
  'notes severity': ['Gravité', 'Sévérité', 'Severity'],
  'notes date': ['Jour', 'Date', 'Journée'],
}; // prettier-ignore

for (const [expected, list] of Object.entries(headings)) {
  const [kind, field] = expected.split(' ') as [ImportKind, string];
  test.each(list)(`${expected}: %s`, (heading) => {
    expect(readHeading(heading, kind)?.field).toBe(field);
  });
}

test.each([
  'Commentaire libre', 'Code postal du site', 'Nombre d’enfants', 'Couleur', 'Ancienneté', 'Temps de travail', 'Date de création', 'Téléphone du responsable', 'Motif de sortie', 'Ancien service', 'Quotité', 'Statut',
])('people: nothing is read from %s', (heading) => {
  const [verdict] = recogniseColumns([{ headings: [heading], values: [] }], 'people');
  expect(verdict?.verdict).not.toBe('taken');
}); // prettier-ignore

test.each<readonly [string, string | undefined]>([
  ['Âge', 'age'], ['AGE', 'age'], ['Tranche d’âge', 'age'], ['Date de naissance', 'birth'], ['Né(e) le', 'birth'], ['DDN', 'birth'],
  ['Date of birth', 'birth'], ['DOB', 'birth'], ['Lieu de naissance', 'birth'], ['Sexe', 'sex'], ['Genre', 'sex'], ['Gender', 'sex'], ['H/F', 'sex'],
  ['Santé', 'health'], ['RQTH', 'health'], ['Travailleur handicapé', 'health'], ['Arrêts maladie', 'health'], ['Disability', 'health'], ['Absences 2024', 'health'],
  ['Syndicat', 'union'], ['Affiliation syndicale', 'union'], ['Mandat CSE', 'union'], ['Trade union', 'union'], ['Délégué du personnel', 'union'],
  ['Religion', 'religion'], ['Confession', 'religion'], ['Opinions politiques', 'politics'], ['Nationalité', 'nationality'], ['Nationality', 'nationality'], ['Titre de séjour', 'nationality'],
  ['N° de sécurité sociale', 'social_security'], ['NIR', 'social_security'], ['Numéro INSEE', 'social_security'], ['N° sécu', 'social_security'], ['SSN', 'social_security'], ['N° SS', 'social_security'],
  ['Situation familiale', 'family'], ['Situation de famille', 'family'], ['Nombre d’enfants', 'family'], ['Conjoint', 'family'], ['Marital status', 'family'],
  ['Salaire', 'pay'], ['Salaire brut annuel', 'pay'], ['Rémunération', 'pay'], ['Salary', 'pay'], ['IBAN', 'pay'], ['Indice majoré', 'pay'], ['Prime', 'pay'],
  ['Adresse', 'home'], ['Adresse personnelle', 'home'], ['Domicile', 'home'], ['Code postal', 'home'], ['Téléphone personnel', 'home'],
  ['Tél. pers.', 'home'], ['Mail perso', 'home'], ['Home address', 'home'],
  ['Photo', 'photo'], ['Évaluation annuelle', 'appraisal'], ['Sanctions', 'appraisal'], ['Origine ethnique', 'origin'], ['Casier judiciaire', 'justice'],
  ['Agence', undefined], ['Adresse mail', undefined], ['Adresse e-mail', undefined], ['Adresse électronique', undefined], ['Adresse de messagerie', undefined], ['Résidence administrative', undefined],
  ['Nom', undefined], ['Parti le', undefined], ['Direction de la santé', undefined], ['Établissement', undefined], ['Pôle santé', undefined], ['Date d’entrée', undefined], ['Famille de métiers', undefined], ['Email address', undefined], ['Étage', undefined], ['Page', undefined], ['Management', undefined],
])('the law and the heading « %s »', (heading, theme) => {
  expect(forbiddenHeading(heading)).toBe(theme);
}); // prettier-ignore

test('tells social security numbers by their key', () => {
  expect(isSocialSecurityNumber('1 84 12 76 451 089 46')).toBe(true);
  expect(isSocialSecurityNumber('184127645108946')).toBe(true);
  expect(isSocialSecurityNumber('184127645108947')).toBe(false);
  expect(isSocialSecurityNumber('2 69 05 49 588 157')).toBe(true);
  expect(isSocialSecurityNumber('2550920A0123441')).toBe(false);
  expect(isSocialSecurityNumber('100234')).toBe(false);
  expect(isSocialSecurityNumber('06 12 34 56 78')).toBe(false);
});

const column = (heading: string, values: readonly string[] = []): ColumnFacts => ({
  headings: heading === '' ? [] : [heading],
  values: values.map((value) => ({ value, text: value })),
});
const told = (columns: readonly ColumnFacts[], kind: ImportKind = 'people'): (string | undefined)[] =>
  recogniseColumns(columns, kind).map((verdict) =>
    verdict.verdict === 'taken' ? verdict.reading.field : verdict.verdict === 'forbidden' ? verdict.theme : undefined,
  );

test('sees a column of social security numbers under an ordinary heading', () => {
  expect(told([column('Nom', ['A']), column('Matricule', ['184127645108946', '269054958815780'])])).toEqual([
    'last_name',
    'social_security',
  ]);
});

test('gives a field to one column, the most precise, and the next best to the other', () => {
  expect(told([column('Nom du service'), column('Service'), column('Nom')])).toEqual([
    'level_service',
    undefined,
    'last_name',
  ]);
  expect(told([column('Tél'), column('Tél portable')])).toEqual(['phone', 'mobile']);
});

test('looks at the values when the heading says nothing or too much', () => {
  expect(told([column('Nom'), column('Contact', ['a@b.fr', 'c@d.fr', 'e@f.fr'])])).toEqual(['last_name', 'email']);
  expect(told([column('Nom'), column('Encadrant', ['oui', 'non', 'non'])])).toEqual(['last_name', 'manages']);
  expect(told([column('Nom'), column('Identifiant', ['a@b.fr', 'c@d.fr'])])).toEqual(['last_name', 'email']);
});

test('takes the name at birth only when there is no other', () => {
  expect(told([column('Nom de naissance'), column('Prénom')])).toEqual(['last_name', 'first_name']);
  expect(told([column('Nom de naissance'), column('Nom d’usage')])).toEqual(['birth', 'last_name']);
});
