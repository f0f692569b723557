import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import { changedValues, rowsOf, without, type Draft } from './draft.ts';
import type { ExistingRows, FieldChange, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { reason, type Reason } from './import-reason.ts';
import type { PersonVerdict } from './earlier-rows.ts';
import { matchPeople } from './match-people.ts';
import { rowLabel } from './person-row.ts';
import { NameResolver } from './name-resolver.ts';
import { outcome } from './outcome.ts';
import { knownPeople, personLabel, PersonIndex } from './person-index.ts';
import { planManagers, type ManagerWish } from './plan-managers.ts';
import { readPeople, type PersonRow } from './read-people.ts';
import type { ImportRecord } from './read-records.ts';
import { UnitResolver } from './unit-resolver.ts';

/** A row that is taken: the person that it is, and what has been gathered about it. */
interface TakenRow {
  readonly row: PersonRow;
  readonly id: string;
  readonly isNew: boolean;
  readonly reasons: Reason[];
  readonly changes: FieldChange[];
}

/**
 * Plans a list of people: persons and their names, units and sites by name, populations, managers once everyone is
 * known. Nobody is ever removed, and people whom nothing links are kept.
 */
export function planPeople(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const { tell } = options;
  const rows = sheets.flatMap((records) => readPeople(records, options));
  tell?.(0.25);
  const named = rows.filter((row) => rowLabel(row) !== '' && !isVacant(row));
  const index = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
  const units = new UnitResolver(rowsOf(existing, 'unit'), draft);
  const verdicts = matchPeople(named, index, units);
  tell?.(0.5);
  const planner = new PeoplePlanner(existing, draft, units, index);
  const taken = planner.take(named, verdicts, (share) => tell?.(0.5 + share * 0.4));
  const places = new Map(named.map((row, at) => [row, at]));
  return rows.map((row) => {
    const at = places.get(row);
    if (at !== undefined) return outcomeOf(row, verdicts[at], taken[at]);
    return isVacant(row)
      ? outcome(row.record, rowLabel(row), 'skipped', { reasons: [reason('vacant_post', {}), ...row.reasons] })
      : outcome(row.record, '', 'refused', { reasons: [reason('no_identity', {}), ...row.reasons] });
  });
}

/** Staff lists hold posts that nobody fills yet. */
function isVacant(row: PersonRow): boolean {
  const name = canonical(`${row.last} ${row.first}`);
  return /^(?:poste )?(?:vacant|recruter|pourvoir|non pourvu|libre|recrutement cour|cour recrutement|nn|xxx*|tbd|vacant post|vacancy)(?: vacant)?$/u.test(
    name,
  );
}

function outcomeOf(row: PersonRow, verdict: PersonVerdict | undefined, taken: TakenRow | undefined): RowOutcome {
  const label = rowLabel(row);
  if (!verdict || !taken) {
    const candidates = verdict?.kind === 'doubt' ? verdict.candidates : [];
    return outcome(row.record, label, 'doubtful', {
      reasons: [...(verdict?.reasons ?? []), ...row.reasons],
      candidates: candidates.map((person) => ({ entity: 'person', id: person.id, name: personLabel(person) })),
    });
  }
  return outcome(row.record, label, taken.isNew ? 'added' : 'matched', {
    reasons: [...verdict.reasons, ...taken.reasons],
    changes: taken.changes,
    target: { entity: 'person', id: taken.id },
  });
}

type IdentityChange = ReturnType<typeof changedValues<'identity'>>;

/** What tells people apart. */
const tellingFields: ReadonlySet<string> = new Set(['email', 'employee_number', 'login', 'first_name', 'last_name']);

class PeoplePlanner {
  readonly #draft: Draft;
  readonly #units: UnitResolver;
  readonly #index: PersonIndex;
  readonly #sites: NameResolver;
  readonly #populations: NameResolver;
  /** As they will be, rows of this file included. */
  readonly #people: Map<string, Partial<Row<'person'>>>;
  readonly #identities: Map<string, Partial<Row<'identity'>>>;
  readonly #members: Set<string>;
  /** True once the list changes what tells someone of the workspace apart. */
  #renamed = false;
  /** People whom a doubtful row may mean. */
  readonly #inDoubt = new Set<string>();
  /** By row, units that it creates with a name close to another. */
  readonly #unitRemarks = new Map<number, readonly Reason[]>();

  constructor(existing: ExistingRows, draft: Draft, units: UnitResolver, index: PersonIndex) {
    this.#draft = draft;
    this.#units = units;
    this.#index = index;
    this.#sites = new NameResolver(
      rowsOf(existing, 'site').map((site) => ({ id: site.id, name: site.name, aliases: [site.city ?? ''] })),
    );
    this.#populations = new NameResolver(rowsOf(existing, 'population'));
    this.#people = new Map(rowsOf(existing, 'person').map((person) => [person.id, person]));
    this.#identities = new Map(rowsOf(existing, 'identity').map((identity) => [identity.person_id, identity]));
    this.#members = new Set(
      rowsOf(existing, 'population_member').map((member) => `${member.population_id} ${member.person_id}`),
    );
  }

  /** Plans the writes of every row that is not a doubt; undefined stands for a doubt. */
  take(
    rows: readonly PersonRow[],
    verdicts: readonly PersonVerdict[],
    tell: (share: number) => void,
  ): (TakenRow | undefined)[] {
    for (const verdict of verdicts) {
      if (verdict.kind === 'doubt') for (const candidate of verdict.candidates) this.#inDoubt.add(candidate.id);
    }
    const unitIds = this.#ensureUnits(rows, verdicts);
    const taken: (TakenRow | undefined)[] = [];
    for (const [at, row] of rows.entries()) {
      tell(at / rows.length);
      const verdict = verdicts[at];
      taken.push(verdict && this.#takeRow(row, verdict, taken, unitIds[at], this.#unitRemarks.get(at) ?? []));
    }
    this.#planManagers(taken);
    return taken;
  }

  /** The longest paths first: a name alone then finds the unit that a path has put in its place. */
  #ensureUnits(rows: readonly PersonRow[], verdicts: readonly PersonVerdict[]): (string | undefined)[] {
    const ids: (string | undefined)[] = rows.map(() => undefined);
    const order = rows.map((_, at) => at).filter((at) => verdicts[at]?.kind !== 'doubt');
    order.sort((a, b) => (rows[b]?.unitPath.length ?? 0) - (rows[a]?.unitPath.length ?? 0) || a - b);
    for (const at of order) {
      const path = rows[at]?.unitPath ?? [];
      for (const name of path) {
        const found = this.#units.near(name);
        if (found !== undefined)
          this.#unitRemarks.set(at, [...(this.#unitRemarks.get(at) ?? []), reason('close_unit', { name, found })]);
      }
      ids[at] = this.#units.ensure(path);
    }
    return ids;
  }

  #takeRow(
    row: PersonRow,
    verdict: PersonVerdict,
    earlier: readonly (TakenRow | undefined)[],
    unitId: string | undefined,
    remarks: readonly Reason[],
  ): TakenRow | undefined {
    if (verdict.kind === 'doubt') return undefined;
    const reasons = [...row.reasons, ...remarks];
    if (row.unitPath.length > 0 && unitId === undefined) {
      reasons.push(reason('unit_ambiguous', { name: row.unitPath.join(' / ') }));
    }
    const person: RowValues<'person'> = { ...row.person, unit_id: unitId ?? null, site_id: this.#siteId(row, reasons) };
    if (verdict.kind === 'new') return this.#add(row, person, reasons);
    const id = verdict.kind === 'same' ? verdict.id : earlier[verdict.earlier]?.id;
    if (id === undefined) return undefined;
    const changes = this.#complete(id, row, person, verdict.kind === 'same' && verdict.keepsName, reasons);
    this.#join(id, row);
    return { row, id, isNew: false, reasons, changes };
  }

  #add(row: PersonRow, person: RowValues<'person'>, reasons: Reason[]): TakenRow {
    const id = this.#draft.create('person', person);
    this.#draft.put('identity', { person_id: id, ...row.identity });
    this.#people.set(id, person);
    this.#identities.set(id, row.identity);
    this.#index.add({
      id,
      first: row.first,
      last: row.last,
      ...(row.email === '' ? {} : { email: row.email }),
      ...(row.number === '' ? {} : { number: row.number }),
      ...(row.login === '' ? {} : { login: row.login }),
    });
    this.#join(id, row);
    return { row, id, isNew: true, reasons, changes: [] };
  }

  /** Plans what a row changes of a person of the workspace, or of an earlier row. */
  #complete(
    id: string,
    row: PersonRow,
    person: RowValues<'person'>,
    keepsName: boolean,
    reasons: Reason[],
  ): FieldChange[] {
    const identity = this.#identities.get(id) ?? {};
    const sameWords = this.#index.byName(row.first, row.last).some((known) => known.id === id);
    const hasName = Boolean(identity.first_name || identity.last_name);
    const wanted =
      (keepsName || sameWords) && hasName
        ? without<'identity'>(row.identity, ['first_name', 'last_name'])
        : row.identity;
    const told = this.#keepKeys(
      id,
      row,
      changedValues('identity', identity, withoutSameFigures(wanted, identity)),
      reasons,
    );
    if (told.changes.length > 0) this.#draft.put('identity', { person_id: id, ...told.values });
    this.#renamed ||= told.changes.some((change) => tellingFields.has(change.field));
    const known = this.#people.get(id) ?? {};
    const moved = changedValues('person', known, person);
    this.#draft.update('person', id, moved.values);
    this.#identities.set(id, { ...identity, ...told.values });
    this.#people.set(id, { ...known, ...moved.values });
    return [...told.changes, ...moved.changes.map((change) => this.#withNames(change))];
  }

  /** While a doubtful row may mean this person, what tells people apart is not changed: the doubt would change too. */
  #keepKeys(id: string, row: PersonRow, told: IdentityChange, reasons: Reason[]): IdentityChange {
    const isKept = (change: FieldChange): boolean => tellingFields.has(change.field);
    if (!this.#inDoubt.has(id) || !told.changes.some(isKept)) return told;
    reasons.push(reason('keys_kept', { name: rowLabel(row) }));
    const kept = told.changes.filter(isKept).map((change) => change.field as keyof RowValues<'identity'>);
    return {
      values: without<'identity'>(told.values, kept),
      changes: told.changes.filter((change) => !isKept(change)),
    };
  }

  #withNames(change: FieldChange): FieldChange {
    const nameOf = (id: FieldChange['before']): string =>
      typeof id !== 'string' ? '' : change.field === 'unit_id' ? this.#units.nameOf(id) : this.#sites.nameOf(id);
    if (change.field !== 'unit_id' && change.field !== 'site_id') return change;
    return { ...change, beforeName: nameOf(change.before), afterName: nameOf(change.after) };
  }

  #siteId(row: PersonRow, reasons: Reason[]): string | null {
    if (row.site === '') return null;
    const found = this.#sites.find(row.site);
    if (found.kind === 'found') return found.thing.id;
    if (found.kind === 'several') {
      reasons.push(reason('site_ambiguous', { name: row.site }));
      return null;
    }
    const id = this.#draft.createNamed('site', row.site);
    this.#sites.add({ id, name: row.site });
    return id;
  }

  #join(personId: string, row: PersonRow): void {
    for (const name of row.populations) {
      const found = this.#populations.find(name);
      if (found.kind === 'several') continue;
      let id = found.kind === 'found' ? found.thing.id : undefined;
      if (id === undefined) {
        id = this.#draft.createNamed('population', name);
        this.#populations.add({ id, name });
      }
      const key = `${id} ${personId}`;
      if (this.#members.has(key)) continue;
      this.#members.add(key);
      this.#draft.put('population_member', { population_id: id, person_id: personId, origin: 'import' });
    }
  }

  #planManagers(taken: readonly (TakenRow | undefined)[]): void {
    const wishes: ManagerWish[] = taken.flatMap((found) =>
      found && found.row.manager.length > 0 ? [{ personId: found.id, texts: found.row.manager, report: found }] : [],
    );
    const current = new Map([...this.#people].map(([id, person]) => [id, person.manager_id ?? null]));
    planManagers(wishes, current, this.#renamed ? this.#indexAfter() : this.#index, this.#draft);
  }

  /** Everyone by the name that they will have, so that managers are found as if the list were already in. */
  #indexAfter(): PersonIndex {
    const people = [...this.#identities].map(([id, identity]) => ({
      id,
      first: identity.first_name ?? '',
      last: identity.last_name ?? '',
      ...(identity.email ? { email: identity.email } : {}),
      ...(identity.employee_number ? { number: identity.employee_number } : {}),
      ...(identity.login ? { login: identity.login } : {}),
    }));
    const nameless = [...this.#index.all()].filter((person) => !this.#identities.has(person.id));
    return new PersonIndex([...people.map((person) => ({ ...this.#index.get(person.id), ...person })), ...nameless]);
  }
}

/** A telephone or a staff number written with other spaces is the same. */
function withoutSameFigures(wanted: RowValues<'identity'>, known: Partial<Row<'identity'>>): RowValues<'identity'> {
  const figures = (text: string | null | undefined): string =>
    (text ?? '').replace(/[\s.\-/()]/gu, '').replace(/^(?:\+|00)33|^0+/u, '');
  const same = (['phone', 'mobile', 'employee_number'] as const).filter(
    (field) => known[field] && figures(known[field]) === figures(wanted[field]),
  );
  return without<'identity'>(wanted, same);
}
