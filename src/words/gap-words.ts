import type { GapKind } from '../domain/thread/gaps.ts';
import type { Language } from './language.ts';

type GapWords = { readonly [K in GapKind]: string };

const frGaps: GapWords = {
  note_leads_nowhere: 'Notes restées sans suite',
  impact_without_proof: 'Impacts que rien ne prouve',
  impact_without_rating: 'Impacts non cotés',
  impact_without_action: 'Impacts que rien ne traite',
  action_treats_nothing: 'Actions qui ne traitent aucun impact',
  action_without_population: 'Actions sans population',
  action_without_message: 'Actions sans message',
  action_without_means: 'Actions sans support ni outil',
  action_without_date: 'Actions sans date',
  action_without_owner: 'Actions sans responsable',
  action_without_indicator: 'Actions que rien ne mesure',
  indicator_without_reading: 'Indicateurs jamais relevés',
};

const enGaps: GapWords = {
  note_leads_nowhere: 'Notes that led nowhere',
  impact_without_proof: 'Impacts that nothing proves',
  impact_without_rating: 'Impacts not rated',
  impact_without_action: 'Impacts that nothing treats',
  action_treats_nothing: 'Actions that treat no impact',
  action_without_population: 'Actions without population',
  action_without_message: 'Actions without message',
  action_without_means: 'Actions without medium or tool',
  action_without_date: 'Actions without date',
  action_without_owner: 'Actions without owner',
  action_without_indicator: 'Actions that nothing measures',
  indicator_without_reading: 'Indicators never read',
};

/** How a kind of gap is called. */
export function gapLabel(kind: GapKind, language: Language): string {
  return language === 'en' ? enGaps[kind] : frGaps[kind];
}
