import { formatNumber } from '../../dates.ts';
import type { frRegisters } from '../../fr/screens/registers.ts';
import type { SameShape } from '../../screen-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;

/** A duration in its usual unit. */
function lasting(minutes: number): string {
  if (minutes < 120) return `${formatNumber(Math.round(minutes), 'en')} min`;
  const hours = minutes / 60;
  return hours < 72
    ? `${formatNumber(Math.round(hours), 'en')} h`
    : `${formatNumber(Math.round(hours / 24), 'en')} days`;
}

export const enRegisters: SameShape<typeof frRegisters> = {
  title: 'Registers',
  choice: 'Register',
  names: {
    workarounds: 'Workarounds',
    irritants: 'Irritants',
    undocumented: 'Undocumented processes',
    concerns: 'Questions and objections',
    requirements: 'Needs',
    'use-cases': 'Use cases',
  },
  toNotes: 'Note',
  needsProcess: 'Link the note to one process first, and only one: it is the process that changes.',
  columns: {
    usedTools: 'Tool used instead',
    officialTools: 'Official tool bypassed',
    lesson: 'What it teaches',
    requirements: 'Need drawn',
    populations: 'Populations',
    tools: 'Tools',
    actions: 'Action',
    process: 'Process',
    steps: 'Steps seen',
    documentation: 'Documentation',
    holder: 'Who holds it',
    people: 'People',
    onSpot: 'On the spot',
    minutes: 'Minutes',
    heard: 'Heard',
    outside: 'Outside notes',
    met: 'People named',
  },
  workarounds: {
    empty: (letters: string) =>
      `A workaround that you note comes here by itself: “${letters}” at the start of the note, then the tool with “;”.`,
    counts: (total: number, tools: number, people: number, turned: number) =>
      [
        counted(total, 'workaround', 'workarounds'),
        counted(tools, 'tool used instead', 'tools used instead'),
        counted(people, 'person concerned', 'people concerned'),
        counted(turned, 'became a need', 'became a need'),
      ].join(' · '),
  },
  irritants: {
    empty: (letters: string, fixed: string) =>
      `An irritant that you note comes here by itself: “${letters}” at the start of the note, “${fixed}” when it is fixed on the spot.`,
    counts: (total: number, fixed: number, minutes: number) =>
      [
        counted(total, 'irritant', 'irritants'),
        counted(fixed, 'fixed on the spot', 'fixed on the spot'),
        ...(minutes > 0 ? [`${formatNumber(minutes, 'en')} min in all`] : []),
      ].join(' · '),
    compared: (onSite: { count: number; median: number }, tickets: { count: number; median: number }) =>
      `Median time: ${lasting(onSite.median)} on the spot (${counted(onSite.count, 'case', 'cases')}), ${lasting(tickets.median)} by support request (${counted(tickets.count, 'case', 'cases')})`,
  },
  undocumented: {
    empty: (letters: string) =>
      `An undocumented process comes here by itself: “${letters}” at the start of the note, with the steps seen.`,
    counts: (total: number, tied: number, done: number) =>
      [
        counted(total, 'process seen', 'processes seen'),
        counted(tied, 'linked to a process', 'linked to a process'),
        counted(done, 'documented', 'documented'),
      ].join(' · '),
  },
  concerns: {
    counts: (total: number, open: number, prepared: number, heard: number) =>
      [
        counted(total, 'question or objection', 'questions and objections'),
        `heard ${counted(heard, 'time', 'times')}`,
        counted(open, 'without an answer', 'without an answer'),
        counted(prepared, 'answer ready', 'answers ready'),
      ].join(' · '),
  },
  useCases: {
    profession: 'Profession',
    everyProfession: 'All professions',
    noProfession: 'No profession',
    professionOf: (name: string, count: number) => `${name} (${formatNumber(count, 'en')})`,
    status: (name: string, count: number) => `${name}: ${formatNumber(count, 'en')}`,
    statuses: 'Progress',
    nothing: 'No use case here.',
  },
  attach: {
    action: 'Link to a known question',
    title: 'Link to a known question',
    text: (count: number) =>
      count === 1
        ? 'The note counts as one more time, once only; it is marked treated.'
        : `The ${formatNumber(count, 'en')} notes count as one more time each; they are marked treated.`,
    field: 'Question or objection',
    seek: 'Search',
    send: 'Link',
    heard: (count: number) => (count < 2 ? 'heard once' : `heard ${formatNumber(count, 'en')} times`),
    none: 'No question stands in the register yet: turn a note into a question first.',
    already: 'The note is linked to this question already: it counts once.',
  },
  nomination: {
    title: 'Who people turn to',
    text: 'The note says who turns to whom. The nomination joins your observation in Influence.',
    to: 'The person people turn to',
    from: 'Those who turn to them',
    send: 'Add the nomination',
    tooFew: 'A nomination ties two people: first link the note to the one who turns and to the one they turn to.',
    already: 'These nominations are there already.',
  },
  indicator: {
    title: 'Turn into an indicator',
    send: 'Create the indicator',
    fewer: (title: string) => `Decrease: ${title}`,
    more: (title: string) => `Progress: ${title}`,
    time: (title: string) => `Time: ${title}`,
    units: { percent: '%', people: 'people', minutes: 'min', hours: 'h', days: 'days', times: 'times' },
    unread: 'A number, such as 12.5.',
  },
  origin: {
    fromNote: 'Comes from the note',
    notes: 'Supporting notes',
    became: 'What the note led to',
    raisedBy: 'Notes that raise it',
    heard: (times: number, notes: number) =>
      times === notes
        ? `Heard ${counted(times, 'time', 'times')}: one per note.`
        : `Heard ${counted(times, 'time', 'times')}: ${counted(notes, 'note', 'notes')}, ${formatNumber(times - notes, 'en')} outside notes.`,
    noNote:
      'No note raises it. In the list of notes, R links one: it counts once, on top of the number “outside notes”.',
    detach: (title: string) => `Unlink: ${title}`,
  },
  visit: {
    checklist: 'Usage checklist',
    add: 'Add a point',
    addPlaceholder: 'A usage to check, then Enter',
    propose: (count: number) => (count === 1 ? 'Propose 1 point' : `Propose ${formatNumber(count, 'en')} points`),
    nothingToPropose: 'Link the visit to a project and to populations: points will be proposed.',
    usedBy: (tool: string, population: string) => `${tool}: used by “${population}” for everyday work`,
    used: (tool: string) => `${tool}: used for everyday work`,
    leftBehind: (tool: string) => `${tool}: no longer used`,
    counts: (answered: number, total: number, yes: number) =>
      `${formatNumber(answered, 'en')} of ${formatNumber(total, 'en')} checked, ${formatNumber(yes, 'en')} yes`,
    answerOf: (label: string) => `Answer: ${label}`,
    comment: 'Comment',
    commentOf: (label: string) => `Comment: ${label}`,
    remove: (label: string) => `Take off: ${label}`,
    promote: 'Promote to expert user',
    promoteTitle: 'Promote an expert user',
    promoteText:
      'The person has shown, by what they do, that they can help others. The rights they are given are dated.',
    promoteSend: 'Promote',
    newNetwork: 'Expert users',
    promoted: (name: string) => `Promotion saved: ${name}.`,
    current: (status: string) => `Today: ${status.toLowerCase()}`,
  },
};
