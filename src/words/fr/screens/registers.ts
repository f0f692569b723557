import { formatNumber } from '../../dates.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${count < 2 ? one : many}`;

/** A duration in its usual unit. */
function lasting(minutes: number): string {
  if (minutes < 120) return `${formatNumber(Math.round(minutes), 'fr')} min`;
  const hours = minutes / 60;
  return hours < 72
    ? `${formatNumber(Math.round(hours), 'fr')} h`
    : `${formatNumber(Math.round(hours / 24), 'fr')} jours`;
}

/** Registers fed by notes, and what notes become. */
export const frRegisters = {
  title: 'Registres',
  choice: 'Registre',
  names: {
    workarounds: 'Contournements',
    irritants: 'Irritants',
    undocumented: 'Processus non documentés',
    concerns: 'Questions et objections',
    requirements: 'Besoins',
    'use-cases': 'Cas d’usage',
  },
  toNotes: 'Noter',
  needsProcess: 'Rattachez d’abord la note à un processus, et à un seul : c’est lui qui est modifié.',
  columns: {
    usedTools: 'Outil utilisé à la place',
    officialTools: 'Outil officiel contourné',
    lesson: 'Ce que cela apprend',
    requirements: 'Besoin tiré',
    populations: 'Populations',
    tools: 'Outils',
    actions: 'Action',
    process: 'Processus',
    steps: 'Étapes vues',
    documentation: 'Documentation',
    holder: 'Qui le tient',
    people: 'Personnes',
    onSpot: 'Sur place',
    minutes: 'Minutes',
    heard: 'Entendue',
    outside: 'Hors notes',
    met: 'Personnes citées',
  },
  workarounds: {
    empty: (letters: string) =>
      `Un contournement noté vient ici de lui-même : « ${letters} » au début de la ligne de note, puis l’outil avec « ; ».`,
    counts: (total: number, tools: number, people: number, turned: number) =>
      [
        counted(total, 'contournement', 'contournements'),
        counted(tools, 'outil utilisé à la place', 'outils utilisés à la place'),
        counted(people, 'personne concernée', 'personnes concernées'),
        counted(turned, 'a donné un besoin', 'ont donné un besoin'),
      ].join(' · '),
  },
  irritants: {
    empty: (letters: string, fixed: string) =>
      `Un irritant noté vient ici de lui-même : « ${letters} » au début de la ligne de note, « ${fixed} » s’il est résolu sur place.`,
    counts: (total: number, fixed: number, minutes: number) =>
      [
        counted(total, 'irritant', 'irritants'),
        counted(fixed, 'résolu sur place', 'résolus sur place'),
        ...(minutes > 0 ? [`${formatNumber(minutes, 'fr')} min en tout`] : []),
      ].join(' · '),
    compared: (onSite: { count: number; median: number }, tickets: { count: number; median: number }) =>
      `Durée médiane : ${lasting(onSite.median)} sur place (${counted(onSite.count, 'cas', 'cas')}), ${lasting(tickets.median)} par demande d’assistance (${counted(tickets.count, 'cas', 'cas')})`,
  },
  undocumented: {
    empty: (letters: string) =>
      `Un processus non documenté vient ici de lui-même : « ${letters} » au début de la ligne de note, avec les étapes vues.`,
    counts: (total: number, tied: number, done: number) =>
      [
        counted(total, 'processus vu', 'processus vus'),
        counted(tied, 'rattaché à un processus', 'rattachés à un processus'),
        counted(done, 'documenté', 'documentés'),
      ].join(' · '),
  },
  concerns: {
    counts: (total: number, open: number, prepared: number, heard: number) =>
      [
        counted(total, 'question ou objection', 'questions et objections'),
        `entendues ${formatNumber(heard, 'fr')} fois`,
        counted(open, 'sans réponse', 'sans réponse'),
        counted(prepared, 'réponse prête', 'réponses prêtes'),
      ].join(' · '),
  },
  useCases: {
    profession: 'Métier',
    everyProfession: 'Tous les métiers',
    noProfession: 'Sans métier',
    professionOf: (name: string, count: number) => `${name} (${formatNumber(count, 'fr')})`,
    status: (name: string, count: number) => `${name} : ${formatNumber(count, 'fr')}`,
    statuses: 'Avancement',
    nothing: 'Aucun cas d’usage ici.',
  },
  attach: {
    action: 'Rattacher à une question existante',
    title: 'Rattacher à une question existante',
    text: (count: number) =>
      count === 1
        ? 'La note compte pour une fois de plus, une seule ; elle est marquée traitée.'
        : `Les ${formatNumber(count, 'fr')} notes comptent chacune pour une fois de plus ; elles sont marquées traitées.`,
    field: 'Question ou objection',
    seek: 'Chercher',
    send: 'Rattacher',
    heard: (count: number) => (count < 2 ? 'entendue une fois' : `entendue ${formatNumber(count, 'fr')} fois`),
    none: 'Aucune question n’est encore inscrite : transformez d’abord une note en question.',
    already: 'La note est déjà rattachée à cette question : elle y compte une fois.',
  },
  nomination: {
    title: 'Vers qui se tourne-t-on',
    text: 'La note dit qui se tourne vers qui. La citation rejoint votre observation dans Influence.',
    to: 'La personne vers qui l’on se tourne',
    from: 'Ceux qui se tournent vers elle',
    send: 'Ajouter la citation',
    tooFew:
      'Une citation relie deux personnes : rattachez d’abord la note à celle qui se tourne et à celle vers qui elle se tourne.',
    already: 'Ces citations y sont déjà.',
  },
  indicator: {
    title: 'Transformer en indicateur',
    send: 'Créer l’indicateur',
    fewer: (title: string) => `Diminution : ${title}`,
    more: (title: string) => `Progression : ${title}`,
    time: (title: string) => `Durée : ${title}`,
    units: { percent: '%', people: 'personnes', minutes: 'min', hours: 'h', days: 'jours', times: 'fois' },
    unread: 'Un nombre, par exemple 12,5.',
  },
  origin: {
    fromNote: 'Vient de la note',
    notes: 'Notes à l’appui',
    became: 'Ce que la note a donné',
    raisedBy: 'Notes qui la soulèvent',
    heard: (times: number, notes: number) =>
      times === notes
        ? `Entendue ${formatNumber(times, 'fr')} fois : une par note.`
        : `Entendue ${formatNumber(times, 'fr')} fois : ${counted(notes, 'note', 'notes')}, ${formatNumber(times - notes, 'fr')} hors notes.`,
    noNote:
      'Aucune note ne la soulève. Dans la liste des notes, R en rattache une : elle compte pour une fois, en plus du nombre « hors notes ».',
    detach: (title: string) => `Détacher : ${title}`,
  },
  visit: {
    checklist: 'Liste de contrôle des usages',
    add: 'Ajouter un point',
    addPlaceholder: 'Un usage à vérifier, puis Entrée',
    propose: (count: number) => (count === 1 ? 'Proposer 1 point' : `Proposer ${formatNumber(count, 'fr')} points`),
    nothingToPropose: 'Rattachez la visite à un projet et à des populations : des points seront proposés.',
    usedBy: (tool: string, population: string) => `${tool} : utilisé par « ${population} » pour le travail courant`,
    used: (tool: string) => `${tool} : utilisé pour le travail courant`,
    leftBehind: (tool: string) => `${tool} : ne sert plus`,
    counts: (answered: number, total: number, yes: number) =>
      `${formatNumber(answered, 'fr')} sur ${formatNumber(total, 'fr')} vérifiés, ${formatNumber(yes, 'fr')} oui`,
    answerOf: (label: string) => `Réponse : ${label}`,
    comment: 'Commentaire',
    commentOf: (label: string) => `Commentaire : ${label}`,
    remove: (label: string) => `Retirer : ${label}`,
    promote: 'Promouvoir référent',
    promoteTitle: 'Promouvoir un référent',
    promoteText:
      'La personne a montré, par ce qu’elle fait, qu’elle peut aider les autres. Les droits qui lui sont donnés sont datés.',
    promoteSend: 'Promouvoir',
    newNetwork: 'Référents',
    promoted: (name: string) => `Promotion enregistrée : ${name}.`,
    current: (status: string) => `Aujourd’hui : ${status.toLowerCase()}`,
  },
} as const;
