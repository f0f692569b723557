import { fold } from '../shared/fold.ts';
import { rowsOf } from './draft.ts';
import type { ExistingRows } from './import-plan.ts';
import { isPartOf, knownPeople, PersonIndex, type PersonFound } from './person-index.ts';
import { nameWords } from './person-name.ts';
import { isTypo } from './typos.ts';

/**
 * Who the labels of a survey mean, decided for all of them together before anyone is created, so that neither the
 * order of the answers nor a second import changes the answer.
 */
export class PersonLabels {
  readonly #people: PersonIndex;
  readonly #found = new Map<string, PersonFound>();
  /** By folded label of someone unknown, the fullest label of the same person. */
  readonly #whole = new Map<string, string>();
  /** By word, the labels of the survey that hold it. */
  readonly #byWord = new Map<string, string[]>();

  constructor(labels: readonly string[], existing: ExistingRows) {
    this.#people = new PersonIndex(knownPeople(rowsOf(existing, 'person'), rowsOf(existing, 'identity')));
    const told = [...new Map(labels.filter((label) => label !== '').map((label) => [fold(label), label])).values()];
    for (const label of told) {
      for (const word of new Set(nameWords(label))) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), label]);
    }
    for (const label of told) this.#found.set(fold(label), this.#findAlone(label));
    const doubtful = told.filter((label) => this.#meansAnother(label));
    for (const label of doubtful) {
      const found = this.find(label);
      if (found.kind === 'sure') this.#found.set(fold(label), { kind: 'several', people: [found.person] });
    }
    this.#joinUnknown(told.filter((label) => this.find(label).kind === 'none'));
  }

  /** Who of the workspace a label means. */
  find(label: string): PersonFound {
    return this.#found.get(fold(label)) ?? this.#findAlone(label);
  }

  #findAlone(label: string): PersonFound {
    const isName = (word: string): boolean =>
      this.#people.isName(word) || (this.#byWord.get(word) ?? []).some((other) => nameKey(other) !== nameKey(label));
    return this.#people.find(label, isName);
  }

  /** True when a label that is short or mistyped may also mean someone whom another label names. */
  #meansAnother(label: string): boolean {
    const found = this.find(label);
    if (found.kind !== 'sure' || found.how === 'key' || found.how === 'name') return false;
    const words = nameWords(label);
    const near = words.flatMap((word) => this.#byWord.get(word) ?? []);
    return near.some((other) => {
      if (nameKey(other) === nameKey(label)) return false;
      const theirs = this.find(other);
      if (theirs.kind === 'sure' && theirs.person.id === found.person.id) return false;
      return isPartOf(words, nameWords(other)) || isTypo(nameKey(label), nameKey(other));
    });
  }

  /** The fullest label of someone unknown: « A. Dupont » is « Anne Dupont » when there is no other. */
  wholeName(label: string): string {
    return this.#whole.get(fold(label)) ?? label;
  }

  #joinUnknown(labels: readonly string[]): void {
    const index = new PersonIndex();
    const fullestFirst = labels.toSorted((a, b) => letters(b) - letters(a) || (fold(a) < fold(b) ? -1 : 1));
    for (const label of fullestFirst) {
      const found = index.findTold(label);
      const whole = found.kind === 'sure' ? (this.#whole.get(found.person.id) ?? label) : label;
      this.#whole.set(fold(label), whole);
      if (found.kind === 'none') {
        const isName = !/[\d@]/u.test(label);
        index.add({ id: fold(label), first: '', last: isName ? label : '', ...(isName ? {} : { login: label }) });
      }
    }
  }
}

function nameKey(label: string): string {
  return nameWords(label).toSorted().join(' ');
}

function letters(label: string): number {
  return nameWords(label).join('').length;
}
