import type { FieldWords } from './column-words.ts';

/** Headings of the levels of an organisation chart, in lists of people and of units. */
const levelWords = {
  level_entity: ['Entité', 'Société', 'Entreprise', 'Filiale', 'Organisme', 'Collectivité', 'Employeur', 'Company', 'Entity', 'Legal entity'],
  level_general_direction: ['Direction générale adjointe', 'DGA', 'DG', 'Direction générale', 'Pôle', 'Pole', 'Nom du pôle', 'Libellé pôle', 'Division', 'Business unit', 'BU', 'Branche'],
  level_direction: ['Direction', 'Nom direction', 'Libellé direction', 'Direction d’affectation', 'Directorate', 'Dir'],
  level_department: ['Département', 'Dpt', 'Dept', 'Dépt', 'Department', 'Sous-direction', 'Libellé département', 'Nom département'],
  level_service: ['Service', 'Nom service', 'Libellé service', 'Service d’affectation', 'Intitulé service', 'Section', 'Serv', 'Svc'],
  level_office: ['Bureau', 'Cellule', 'Secteur', 'Sous-service', 'Sous-unité', 'Unité fonctionnelle', 'UF', 'Atelier'],
  level_team: ['Équipe', 'Team', 'Nom équipe', 'Groupe de travail', 'Brigade'],
  unit: ['Unité', 'Unité d’affectation', 'Unité organisationnelle', 'UO', 'Structure', 'Affectation', 'Libellé affectation', 'Rattachement', 'Entité d’affectation', 'Entité de rattachement', 'Structure d’affectation', 'Libellé structure', 'Libellé unité', 'Nom unité', 'Organizational unit', 'Org unit', 'Unit', 'Lieu d’affectation', 'Service / unité', 'Direction / service', 'Pôle / service', 'Unité de rattachement', 'Organisation'],
} as const; // prettier-ignore

const managerWords = {
  manager: ['Responsable', 'Manager', 'N+1', 'Supérieur', 'Supérieur hiérarchique', 'Responsable hiérarchique', 'Hiérarchique', 'Chef', 'Chef de service', 'Encadrant', 'Nom et prénom du responsable', 'Nom prénom responsable', 'Nom prénom manager', 'Nom prénom N+1', 'Responsable direct', 'Line manager', 'Supervisor', 'Reports to', 'Manager name', 'Rattachement hiérarchique', 'Évaluateur', 'Valideur', 'Responsable N+1', 'Manager N+1', 'Nom du manager complet', 'Responsable d’unité', 'Chef d’équipe'],
  manager_last_name: ['Nom responsable', 'Nom manager', 'Nom N+1', 'Nom du supérieur', 'Nom supérieur hiérarchique', 'Nom responsable hiérarchique', 'Manager last name'],
  manager_first_name: ['Prénom responsable', 'Prénom manager', 'Prénom N+1', 'Prénom du supérieur', 'Prénom supérieur hiérarchique', 'Prénom responsable hiérarchique', 'Manager first name'],
  manager_email: ['Mail responsable', 'Email manager', 'E-mail du manager', 'E-mail responsable', 'Mail manager', 'Mail N+1', 'Email N+1', 'E-mail N+1', 'Courriel responsable', 'Courriel N+1', 'Adresse mail responsable', 'Adresse mail du manager', 'Manager email', 'Manager e-mail'],
  manager_number: ['Matricule responsable', 'Matricule manager', 'Matricule N+1', 'Matricule du supérieur', 'Matricule supérieur hiérarchique', 'Matricule responsable hiérarchique', 'Id manager', 'Manager id', 'Manager employee id', 'N° responsable', 'N° manager'],
} as const; // prettier-ignore

const siteWords = ['Site', 'Lieu de travail', 'Lieu', 'Localisation', 'Implantation', 'Établissement', 'Agence', 'Résidence administrative', 'Location', 'Office', 'Office location', 'Work site', 'Site de travail', 'Site d’affectation', 'Nom du site', 'Libellé site', 'Bâtiment', 'Site géographique', 'Ville du site', 'Antenne', 'Lieu d’exercice', 'Libellé établissement', 'Workplace', 'Localité']; // prettier-ignore

/** Headings of lists of people, as HR offices, directories and Microsoft 365 write them. */
export const peopleWords: FieldWords<'people'> = {
  code: ['Code Ancrage', 'Code personne', 'Code de la personne', 'Person code'],
  full_name: ['Nom Prénom', 'Nom et prénom', 'Prénom Nom', 'NomPrénom', 'Prénom et nom', 'Nom complet', 'Nom usuel prénom', 'Nom d’usage prénom', 'Agent', 'Nom agent', 'Nom de l’agent', 'Salarié', 'Nom du salarié', 'Collaborateur', 'Nom du collaborateur', 'Personne', 'Identité', 'Full name', 'Display name', 'Name', 'Employee', 'Employee name', 'Nom affiché', 'Nom complet de l’agent', 'Noms et prénoms', 'Participant', 'Membre', 'First and last name', 'Dénomination', 'Intervenant'],
  title: ['Civilité', 'Civ', 'Titre de civilité', 'Salutation', 'Mr Mme', 'M. / Mme'],
  first_name: ['Prénom', 'Prénom usuel', 'Prénom d’usage', 'First name', 'Given name', 'Firstname', 'Forename', 'Prénom agent', 'Prénom de l’agent', 'Prénom salarié', 'Prénom du collaborateur', 'Premier prénom', 'Prénom 1'],
  last_name: ['Nom', 'Nom d’usage', 'Nom usuel', 'Nom de famille', 'Nom marital ou d’usage', 'Last name', 'Surname', 'Family name', 'Lastname', 'Patronyme', 'Nom patronymique', 'Nom d’usage agent', 'Nom d’exercice'],
  email: ['Courriel', 'E-mail', 'Email', 'Mail', 'Mél', 'Mel', 'Adresse mail', 'Adresse e-mail', 'Adresse email', 'Adresse électronique', 'Adresse de messagerie', 'Messagerie', 'Mail professionnel', 'E-mail professionnel', 'Email professionnel', 'Courriel professionnel', 'Adresse mail professionnelle', 'Adresse e-mail professionnelle', 'Mail pro', 'Email pro', 'Email address', 'E-mail address', 'Work email', 'User principal name', 'UPN', 'Adresse mel', 'Mail agent', 'Courrier électronique'],
  phone: ['Téléphone', 'Tél', 'Tel', 'Téléphone fixe', 'Tél fixe', 'Téléphone professionnel', 'Tél professionnel', 'Tél pro', 'Numéro de téléphone', 'N° de téléphone', 'N° tél', 'Poste téléphonique', 'N° de poste téléphonique', 'Fixe', 'Ligne directe', 'Phone', 'Telephone', 'Phone number', 'Work phone', 'Business phone', 'Extension', 'Téléphone bureau', 'Tél bureau'],
  mobile: ['Mobile', 'Portable', 'Tél portable', 'Téléphone portable', 'Téléphone mobile', 'Tél mobile', 'GSM', 'Mobile professionnel', 'Portable professionnel', 'Mobile phone', 'Cell phone', 'N° portable', 'N° mobile', 'Téléphone mobile professionnel', 'Téléphone portable professionnel'],
  employee_number: ['Matricule', 'N° matricule', 'Numéro matricule', 'Matricule agent', 'Matricule RH', 'Matricule salarié', 'N° agent', 'Numéro agent', 'N° salarié', 'Numéro de salarié', 'N° d’agent', 'Id agent', 'Identifiant RH', 'Identifiant agent', 'Code agent', 'Code salarié', 'Employee number', 'Employee id', 'Employee no', 'Staff number', 'Staff id', 'Personnel number', 'Id', 'Ids', 'Mat', 'Matr', 'N° employé', 'Numéro d’employé', 'N° de personnel', 'Personnel id', 'Worker id', 'Id RH', 'Numéro RH', 'Matricule paie'],
  login: ['Login', 'Identifiant', 'Identifiant réseau', 'Identifiant de connexion', 'Identifiant informatique', 'Compte', 'Compte utilisateur', 'Compte informatique', 'Nom d’utilisateur', 'User name', 'Username', 'User id', 'Account', 'Sam account name', 'Session', 'Utilisateur', 'Trigramme', 'Identifiant Windows', 'User'],
  ...levelWords,
  site: siteWords,
  job_title: ['Fonction', 'Poste', 'Emploi', 'Intitulé du poste', 'Intitulé de poste', 'Intitulé poste', 'Poste occupé', 'Libellé du poste', 'Libellé poste', 'Libellé emploi', 'Libellé fonction', 'Intitulé de l’emploi', 'Intitulé fonction', 'Métier', 'Fonction exercée', 'Fonction occupée', 'Poste de travail', 'Emploi type', 'Titre du poste', 'Job title', 'Title job', 'Job', 'Position', 'Role', 'Rôle', 'Function', 'Qualification', 'Intitulé métier', 'Profession', 'Emploi occupé', 'Title'],
  grade: ['Grade', 'Libellé grade', 'Cadre d’emplois', 'Catégorie', 'Catégorie hiérarchique', 'Corps', 'Corps grade', 'Corps / grade', 'Classification', 'Niveau', 'Level', 'Statut cadre', 'Catégorie socioprofessionnelle', 'CSP', 'Coefficient', 'Grade actuel', 'Job level', 'Statut professionnel'],
  ...managerWords,
  manages: ['Encadre', 'Encadrement', 'Est manager', 'Fonction d’encadrement', 'Manage une équipe', 'Est encadrant', 'Is manager', 'People manager', 'Encadrant oui/non', 'Manager oui/non'],
  external: ['Externe', 'Prestataire', 'Est externe', 'Interne / externe', 'Interne ou externe', 'External', 'Contractor', 'Intérimaire'],
  arrived_on: ['Date d’entrée', 'Date d’arrivée', 'Arrivée', 'Entrée', 'Date d’embauche', 'Embauche', 'Date de début', 'Date de recrutement', 'Date de prise de poste', 'Date d’affectation', 'Date de début de contrat', 'Date entrée société', 'Arrivé le', 'Entré le', 'Date entrée', 'Hire date', 'Start date', 'Date hired', 'Date of hire', 'Joined', 'Joining date', 'Prise de fonction', 'Date de prise de fonction', 'Présent depuis', 'Début de contrat', 'Dans l’entreprise depuis'],
  left_on: ['Date de sortie', 'Date de départ', 'Départ', 'Sortie', 'Date de fin', 'Date de fin de contrat', 'Fin de contrat', 'Parti le', 'Sorti le', 'End date', 'Leave date', 'Termination date', 'Left on', 'Date sortie', 'Date de retraite'],
  population: ['Population', 'Population cible', 'Public cible', 'Public', 'Profil', 'Groupe', 'Profil utilisateur', 'Population concernée', 'User group', 'Audience', 'Famille de métiers', 'Segment'],
}; // prettier-ignore

/** Headings of lists of units. */
export const unitWords: FieldWords<'units'> = {
  name: ['Nom', 'Nom de l’unité', 'Nom unité', 'Intitulé', 'Libellé', 'Libellé unité', 'Libellé structure', 'Nom de la structure', 'Name', 'Unit name', 'Désignation', 'Dénomination', 'Nom de l’entité', 'Libellé long', 'Nom du service ou de la direction'],
  short_name: ['Sigle', 'Nom court', 'Acronyme', 'Abréviation', 'Short name', 'Libellé court', 'Acronym', 'Abrégé', 'Code', 'Code unité', 'Code structure', 'Trigramme'],
  kind: ['Type', 'Type d’unité', 'Nature', 'Niveau', 'Kind', 'Type de structure', 'Unit type', 'Catégorie'],
  parent: ['Parent', 'Libellé parent', 'Nom parent', 'Code parent', 'Sigle parent', 'Unité parent', 'Unité mère', 'Unité parente', 'Unité supérieure', 'Rattachement', 'Rattaché à', 'Rattachée à', 'Unité de rattachement', 'Structure de rattachement', 'Structure mère', 'Direction de rattachement', 'Parent unit', 'Belongs to', 'Niveau supérieur', 'Entité mère', 'Dépend de', 'Service parent', 'Direction parente'],
  ...levelWords,
  ...managerWords,
  site: siteWords,
  headcount: ['Effectif', 'Effectifs', 'Nombre d’agents', 'Nb agents', 'Nombre de personnes', 'Nb de personnes', 'Nb personnes', 'Nombre de salariés', 'ETP', 'Headcount', 'Number of people', 'Nombre de collaborateurs', 'Nb', 'Taille', 'Staff', 'Agents'],
}; // prettier-ignore
