import type { Row } from '../model.ts';

/** The thread of evidence in its order: what was seen, what it means, what we do, how we know, where it is written. */
export const threadEntities = ['note', 'impact', 'action', 'indicator', 'section'] as const;
export type ThreadEntity = (typeof threadEntities)[number];

/** A row of the thread. */
export interface ThreadPoint {
  readonly entity: ThreadEntity;
  readonly id: string;
}

/** Two points of the thread; `from` comes before `to` in the order of the thread. */
export interface ThreadLink {
  readonly from: ThreadPoint;
  readonly to: ThreadPoint;
  /** The row that joins them. */
  readonly by: { readonly entity: 'evidence_link' | 'training_module'; readonly id: string };
}

/** The rows that make the thread. */
export interface ThreadRows {
  readonly note: readonly Pick<Row<'note'>, 'id'>[];
  readonly impact: readonly Pick<Row<'impact'>, 'id'>[];
  readonly action: readonly Pick<Row<'action'>, 'id'>[];
  readonly indicator: readonly Pick<Row<'indicator'>, 'id'>[];
  readonly section: readonly Pick<Row<'section'>, 'id'>[];
  readonly evidence_link: readonly Pick<
    Row<'evidence_link'>,
    'id' | 'note_id' | 'impact_id' | 'action_id' | 'indicator_id' | 'section_id'
  >[];
  readonly training_module: readonly Pick<Row<'training_module'>, 'id' | 'impact_id' | 'action_id'>[];
}

/**
 * Every link of the thread: the evidence links, and the training modules that join the impact they answer to the action
 * that carries them. A link that does not join exactly two rows that exist is left out.
 */
export function threadLinks(rows: ThreadRows): readonly ThreadLink[] {
  const existing = new Set(threadEntities.flatMap((entity) => rows[entity].map(({ id }) => pointKey({ entity, id }))));
  const links: ThreadLink[] = [];
  for (const [entity, joining] of [
    ['evidence_link', rows.evidence_link],
    ['training_module', rows.training_module],
  ] as const) {
    for (const row of joining) {
      const points = pointsOf(row);
      const [from, to] = points;
      if (points.length !== 2 || from === undefined || to === undefined) continue;
      if (!existing.has(pointKey(from)) || !existing.has(pointKey(to))) continue;
      links.push({ from, to, by: { entity, id: row.id } });
    }
  }
  return links;
}

/** Names a point in a map or a set. */
export function pointKey({ entity, id }: ThreadPoint): string {
  return `${entity} ${id}`;
}

type JoiningRow = { readonly [E in ThreadEntity as `${E}_id`]?: string | null };

function pointsOf(row: JoiningRow): readonly ThreadPoint[] {
  return threadEntities.flatMap((entity) => {
    const id = row[`${entity}_id`];
    return id === undefined || id === null ? [] : [{ entity, id }];
  });
}
