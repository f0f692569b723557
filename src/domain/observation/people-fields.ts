import type { EntityName, Row } from '../model.ts';

/** `person`: a text about one person, who may read it; `people`: a text in which people may come up. */
export type PeopleField = 'person' | 'people';

/** Free texts in which a consultant writes about people; the law asks that they stay to facts of work (docs/law.md). */
const peopleFields: { readonly [E in EntityName]?: { readonly [F in keyof Row<E>]?: PeopleField } } = {
  note: {
    fact: 'people',
    interpretation: 'people',
    voice: 'people',
    activity: 'people',
    cause: 'people',
    lesson: 'people',
    immediate_action: 'people',
  },
  day: {
    attendees: 'people',
    informed_people: 'people',
    hypotheses: 'people',
    own_expectations: 'people',
    synthesis: 'people',
    to_check: 'people',
    next_steps: 'people',
    usages_seen: 'people',
    irritants_lifted: 'people',
    irritants_left: 'people',
    relapse: 'people',
    motivation_facts: 'people',
    decisions: 'people',
  },
  concern: { wording: 'people', answer: 'people' },
  lesson: { body: 'people' },
  population: {
    characteristics: 'people',
    needs: 'people',
    practices: 'people',
    fears: 'people',
    expectations: 'people',
    resistances: 'people',
    comment: 'people',
  },
  stance: { observed_fact: 'person' },
  membership: {
    observed_facts: 'person',
    mission: 'person',
    speciality: 'person',
    advocacy: 'person',
    recognition: 'person',
  },
  stakeholder: { supports: 'person', concerns: 'person', measures: 'person' },
  survey: { comment: 'people' },
};

/** What a field says about people, or undefined when it is not about them. */
export function peopleFieldOf(entity: EntityName, field: string): PeopleField | undefined {
  const fields: Readonly<Record<string, PeopleField>> | undefined = peopleFields[entity];
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** True for the field at which the person is reminded, once on a form, that whoever it is about may read it. */
export function remindsOfReading(entity: EntityName, field: string): boolean {
  return Object.entries(peopleFields[entity] ?? {}).find(([, about]) => about === 'person')?.[0] === field;
}
