import { layoutMap } from '../../src/domain/influence/map-layout.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { median, timeLine, timeOf, type Line } from './measure.ts';

const people = 2000;
const citations = 10_000;
const teams = 40;

/** The map of influence of a large client: most citations stay inside a team. */
export function benchLayout(): Line[] {
  const numbers = randomNumbers(7);
  const discs = Array.from({ length: people }, (_, index) => ({
    id: `p${String(index).padStart(5, '0')}`,
    team: `t${index % teams}`,
    radius: 5 + (index % 7),
  }));
  const links = Array.from({ length: citations }, () => {
    const from = Math.floor(numbers.next() * people);
    const near = (from + teams * Math.floor(numbers.next() * (people / teams))) % people;
    const to = numbers.next() < 0.7 ? near : Math.floor(numbers.next() * people);
    return { from: discs[from]?.id ?? '', to: discs[to]?.id ?? '' };
  });
  const times = [0, 1, 2].map(() => timeOf(() => layoutMap(discs, links, { width: 1600, height: 1000 })));
  return [timeLine(`map of ${people} people and ${citations} citations laid out`, median(times), 3000)];
}
