import type { NewClientAnswers } from '../../src/contract/subjects/clients-contract.ts';

/** What a person answers for a new client, with the populations that a test is about. */
export function newClient(populations: NewClientAnswers['populations'] = []): NewClientAnswers {
  return {
    name: 'Mairie de Brélès',
    sector: 'public',
    language: 'fr',
    project: 'Gestion des demandes',
    tool: 'Sillage',
    goLive: '2027-03-01',
    populations,
  };
}
