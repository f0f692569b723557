import {
  boolean,
  choice,
  date,
  entity,
  instant,
  manualOrder,
  natural,
  reference,
  required,
  text,
} from '../shared/entity.ts';
import { audiences, detailLevels } from '../shared/vocabulary.ts';

/** A document handed over: kind, audience, level, version (deliverables D1). */
export const deliverable = entity('deliverable', {
  kind: required(
    choice(['plan', 'day', 'days', 'impacts', 'influence', 'follow_up', 'ambassadors', 'communication', 'training']),
  ),
  title: required(text({ search: 'title' })),
  subtitle: text(),
  audience: required(choice(audiences)),
  level: required(choice(detailLevels)),
  language: choice(['fr', 'en']),
  version: text(),
  status: required(choice(['draft', 'review', 'sent', 'approved'])),
  confidentiality: text(),
  issued_on: date(),
  template: text(),
  project_id: reference('project'),
  day_id: reference('day'),
  manual_order: manualOrder(),
});

/** A section of a deliverable; what the consultant writes lives here, in Markdown, and survives regeneration. */
export const section = entity('section', {
  deliverable_id: natural(required(reference('deliverable'))),
  key: natural(required(text())),
  title: required(text({ search: 'title' })),
  body: text({ search: 'body' }),
  included: required(boolean()),
  audience: choice(audiences),
  level: choice(detailLevels),
  manual_order: manualOrder(),
});

/** Who receives a deliverable. */
export const recipient = entity('recipient', {
  deliverable_id: natural(required(reference('deliverable'))),
  name: natural(required(text())),
  organisation: text(),
  role: text(),
  purpose: choice(['approval', 'action', 'information']),
  person_id: reference('person'),
});

/** Version table of a deliverable. */
export const deliverableVersion = entity('deliverable_version', {
  deliverable_id: natural(required(reference('deliverable'))),
  version: natural(required(text())),
  issued_on: date(),
  written_by: text(),
  changes: text({ search: 'body' }),
});

/** The thread of evidence: joins exactly two of note, impact, action, indicator, section. */
export const evidenceLink = entity('evidence_link', {
  note_id: natural(reference('note')),
  impact_id: natural(reference('impact')),
  action_id: natural(reference('action')),
  indicator_id: natural(reference('indicator')),
  section_id: natural(reference('section')),
  comment: text(),
});

/** Each export that names people is written down (docs/law.md). */
export const exportRecord = entity('export_record', {
  exported_at: required(instant()),
  kind: required(text()),
  audience: choice(audiences),
  named_people: required(boolean()),
  recipient: text(),
  file_name: text(),
  deliverable_id: reference('deliverable'),
});
