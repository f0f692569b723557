import type { ModelWords } from '../model-words.ts';
import { frActorFamilies, frApproaches } from './shared-choices.ts';

export const frOrganisation: Pick<
  ModelWords,
  | 'site'
  | 'unit'
  | 'population'
  | 'population_headcount'
  | 'population_member'
  | 'population_condition'
  | 'person'
  | 'identity'
  | 'distinct_people'
  | 'merged_person'
  | 'process'
  | 'tool'
  | 'process_tool'
  | 'process_population'
> = {
  site: {
    one: 'Site',
    many: 'Sites',
    fields: {
      name: 'Nom',
      city: 'Ville',
      address: 'Adresse',
      region: 'Région',
      comment: 'Commentaire',
      manual_order: 'Ordre',
    },
    choices: {},
  },
  unit: {
    one: 'Unité',
    many: 'Unités',
    fields: {
      name: 'Nom',
      short_name: 'Sigle',
      kind: 'Nature',
      parent_id: 'Unité de rattachement',
      manager_id: 'Responsable',
      site_id: 'Site',
      headcount: 'Effectif',
      manual_order: 'Ordre',
    },
    choices: {},
  },
  population: {
    one: 'Population',
    many: 'Populations',
    fields: {
      name: 'Nom',
      parent_id: 'Population de rattachement',
      profession: 'Métier',
      actor_family: 'Famille d’acteurs',
      digital_maturity: 'Maturité numérique',
      approach: 'Approche',
      scope: 'Périmètre',
      planned_on: 'Prévue le',
      characteristics: 'Caractéristiques',
      needs: 'Besoins',
      practices: 'Pratiques actuelles',
      fears: 'Craintes',
      expectations: 'Attentes',
      resistances: 'Résistances',
      channels: 'Canaux adaptés',
      importance: 'Importance',
      stance_risk: 'Risque',
      time_to_competence_days: 'Montée en compétence (jours)',
      member_rule: 'Règle de composition',
      rule_match: 'Conditions à remplir',
      comment: 'Commentaire',
      manual_order: 'Ordre',
    },
    choices: {
      actor_family: frActorFamilies,
      approach: frApproaches,
      scope: { in: 'Dans le périmètre', later: 'Plus tard', out: 'Hors périmètre' },
      rule_match: { all: 'Toutes', any: 'Au moins une' },
      importance: { essential: 'Incontournable', necessary: 'Nécessaire', minor: 'Peu influente' },
      stance_risk: { refusal: 'Refus', negotiation: 'Négociation', acceptance: 'Acceptation' },
    },
  },
  population_headcount: {
    one: 'Effectif d’une population',
    many: 'Effectifs des populations',
    fields: {
      population_id: 'Population',
      site_id: 'Site',
      counted_on: 'Compté le',
      headcount: 'Effectif',
      source: 'Source',
    },
    choices: {},
  },
  population_member: {
    one: 'Membre d’une population',
    many: 'Membres des populations',
    fields: { population_id: 'Population', person_id: 'Personne', origin: 'Origine' },
    choices: { origin: { manual: 'Saisie', rule: 'Règle', import: 'Import' } },
  },
  population_condition: {
    one: 'Condition d’une population',
    many: 'Conditions des populations',
    fields: {
      population_id: 'Population',
      subject: 'Porte sur',
      unit_id: 'Unité',
      with_sub_units: 'Avec ses sous-unités',
      site_id: 'Site',
      manager_id: 'Responsable hiérarchique',
      contains: 'Contient',
      actor_family: 'Famille d’acteurs',
      answer: 'Réponse',
      manual_order: 'Ordre',
    },
    choices: {
      subject: {
        unit: 'Unité',
        site: 'Site',
        manager: 'Responsable hiérarchique',
        job_title: 'Fonction',
        grade: 'Grade',
        actor_family: 'Famille d’acteurs',
        manages: 'Encadre une équipe',
        external: 'Externe',
      },
      actor_family: frActorFamilies,
    },
  },
  person: {
    one: 'Personne',
    many: 'Personnes',
    fields: {
      code: 'Code',
      unit_id: 'Unité',
      site_id: 'Site',
      job_title: 'Fonction',
      actor_family: 'Famille d’acteurs',
      grade: 'Grade',
      manages: 'Encadre une équipe',
      external: 'Externe',
      manager_id: 'Responsable hiérarchique',
      arrived_on: 'Arrivée le',
      left_on: 'Partie le',
      informed_on: 'Informée le',
      objected_on: 'Opposition le',
      erased_on: 'Effacée le',
    },
    choices: { actor_family: frActorFamilies },
  },
  identity: {
    one: 'Identité',
    many: 'Identités',
    fields: {
      person_id: 'Personne',
      title: 'Civilité',
      first_name: 'Prénom',
      last_name: 'Nom',
      email: 'Courriel',
      phone: 'Téléphone',
      mobile: 'Téléphone mobile',
      employee_number: 'Matricule',
      login: 'Identifiant de connexion',
    },
    choices: {},
  },
  distinct_people: {
    one: 'Personnes à ne pas confondre',
    many: 'Personnes à ne pas confondre',
    fields: { one_id: 'Personne', other_id: 'Autre personne' },
    choices: {},
  },
  merged_person: {
    one: 'Fiche fusionnée',
    many: 'Fiches fusionnées',
    fields: { merged_id: 'Ancienne fiche', person_id: 'Personne' },
    choices: {},
  },
  process: {
    one: 'Processus',
    many: 'Processus',
    fields: {
      name: 'Nom',
      description: 'Description',
      documentation: 'Documentation',
      documentation_link: 'Lien vers la documentation',
      parent_id: 'Processus de rattachement',
      unit_id: 'Unité',
      owner_id: 'Responsable',
      frequency: 'Fréquence',
      volume: 'Volume',
      criticality: 'Criticité',
      improvement: 'Piste d’amélioration',
      comment: 'Commentaire',
      manual_order: 'Ordre',
    },
    choices: { documentation: { none: 'Aucune', partial: 'Partielle', complete: 'Complète' } },
  },
  tool: {
    one: 'Outil',
    many: 'Outils',
    fields: {
      name: 'Nom',
      kind: 'Nature',
      status: 'Statut',
      publisher: 'Éditeur',
      description: 'Description',
      owner: 'Responsable',
      link: 'Lien',
      project_id: 'Projet',
      replaced_by_id: 'Remplacé par',
      expected_users: 'Utilisateurs attendus',
      comment: 'Commentaire',
      manual_order: 'Ordre',
    },
    choices: {
      kind: { official: 'Officiel', shadow: 'Parallèle', in_house: 'Développé en interne' },
      status: { current: 'En place', target: 'Cible', retired: 'Retiré' },
    },
  },
  process_tool: {
    one: 'Outil d’un processus',
    many: 'Outils des processus',
    fields: { process_id: 'Processus', tool_id: 'Outil', usage: 'Usage' },
    choices: {},
  },
  process_population: {
    one: 'Population d’un processus',
    many: 'Populations des processus',
    fields: {
      process_id: 'Processus',
      population_id: 'Population',
      role: 'Rôle',
      hours_per_week: 'Heures par semaine',
    },
    choices: {},
  },
};
