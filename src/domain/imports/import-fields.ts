/** What can be imported as a list. */
export const importKinds = ['people', 'units', 'processes', 'tools', 'nominations', 'measures', 'notes'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Columns that name a level of the organisation chart, from the usual top to the usual bottom. */
export const levelFields = [
  'level_entity',
  'level_general_direction',
  'level_direction',
  'level_department',
  'level_service',
  'level_office',
  'level_team',
  'unit',
] as const;
export type LevelField = (typeof levelFields)[number];

/** Columns that tell who the manager is. */
export const managerFields = [
  'manager',
  'manager_last_name',
  'manager_first_name',
  'manager_email',
  'manager_number',
] as const;

/** Counts of people of an adoption table, named as in `adoption_count`. */
export const countFields = [
  'target_people',
  'enrolled',
  'connected_once',
  'active_7_days',
  'active_30_days',
  'recurrent',
  'ghosts',
  'inactive',
  'out_of_scope',
  'converted',
  'trained',
  'to_train',
  'participants',
  'reached',
  'requests_level_1',
  'requests_level_2',
  'requests_level_3',
] as const;

/** What a column of each kind of list may hold. */
export const importFields = {
  people: [
    'code',
    'full_name',
    'title',
    'first_name',
    'last_name',
    'email',
    'phone',
    'mobile',
    'employee_number',
    'login',
    ...levelFields,
    'site',
    'job_title',
    'grade',
    ...managerFields,
    'manages',
    'external',
    'arrived_on',
    'left_on',
    'population',
  ],
  units: ['name', 'short_name', 'kind', 'parent', ...levelFields, ...managerFields, 'site', 'headcount'],
  processes: [
    'name',
    'description',
    'documentation',
    'documentation_link',
    'parent',
    'unit',
    'owner',
    'frequency',
    'volume',
    'criticality',
    'improvement',
    'comment',
    'tools',
    'populations',
  ],
  tools: [
    'name',
    'kind',
    'status',
    'publisher',
    'description',
    'owner',
    'link',
    'replaced_by',
    'expected_users',
    'comment',
  ],
  nominations: [
    'from',
    'from_last_name',
    'from_first_name',
    'to',
    'to_last_name',
    'to_first_name',
    'answer',
    'weight',
    'question',
    'date',
  ],
  measures: ['indicator', 'date', 'value', 'population', 'tool', 'comment', 'source', ...countFields],
  notes: [
    'date',
    'time',
    'kind',
    'fact',
    'interpretation',
    'person',
    'voice',
    'place',
    'activity',
    'process',
    'tool',
    'population',
    'unit',
    'site',
    'severity',
    'frequency',
    'cause',
    'people_concerned',
    'lesson',
    'immediate_action',
    'fixed_on_spot',
    'minutes_to_fix',
  ],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>;

/** A field of any kind of list; `src/words` names each one. */
export type ImportField = (typeof importFields)[ImportKind][number];

/** Fields that several columns may fill together; any other field has one column. */
export const repeatableFields: ReadonlySet<ImportField> = new Set(['answer', 'to', 'tools', 'populations']);

/** True when a list of this kind has that field. */
export function isFieldOf(kind: ImportKind, field: string): field is ImportField {
  return (importFields[kind] as readonly string[]).includes(field);
}
