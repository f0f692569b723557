import type { frDashboard } from '../../fr/screens/dashboard.ts';
import type { SameShape } from '../../screen-words.ts';

export const enDashboard: SameShape<typeof frDashboard> = {
  title: 'The thread of evidence',
  intro:
    'What was seen leads to an impact, the impact to an action, the action to an indicator, the indicator to the plan.',
  steps: { note: 'Notes', impact: 'Impacts', action: 'Actions', indicator: 'Indicators', section: 'Sections' },
  stepWhat: {
    note: 'what was seen',
    impact: 'what it means, and for whom',
    action: 'what we do about it',
    indicator: 'how we will know',
    section: 'what the plan says of it',
  },
  leading: (count, total) => `${count} of ${total} lead further`,
  proved: (count, total) => `${count} of ${total} rest on evidence`,
  gaps: 'To complete',
  gapsNone: 'The thread is complete: every note leads somewhere, every action is proved and measured.',
  gap: {
    note_leads_nowhere: 'notes that lead nowhere',
    impact_without_proof: 'impacts that nothing proves',
    impact_without_rating: 'impacts without a rating',
    impact_without_action: 'impacts that nobody treats',
    action_treats_nothing: 'actions that treat no impact',
    action_without_population: 'actions without a population',
    action_without_message: 'actions without a message',
    action_without_means: 'actions without means or tool',
    action_without_date: 'actions without a date',
    action_without_owner: 'actions without an owner',
    action_without_indicator: 'actions that nothing measures',
    indicator_without_reading: 'indicators without a reading',
  },
  gapFirst: (title) => `First: ${title}`,
  next: 'What is next',
  nextNone: 'No dated action to come.',
  late: 'Late',
  untreated: (count) => (count === 1 ? '1 note to treat' : `${count} notes to treat`),
  empty: 'The client file is ready. Note what you see in the field: every impact and action can then rest on it.',
  emptyAction: 'Note a first observation',
  emptyImport: 'Paste a list of people',
};
