import type { Row } from '../../../domain/model.ts';

type Reading = Pick<Row<'reading'>, 'read_on' | 'value' | 'population_id' | 'tool_id'>;

/** Readings of the whole, oldest first: those of one population or tool are not mixed with them. */
export function wholeReadings<R extends Reading>(readings: readonly R[]): readonly R[] {
  return readings
    .filter(({ population_id: population, tool_id: tool }) => population === null && tool === null)
    .toSorted((one, other) => (one.read_on < other.read_on ? -1 : 1));
}

export type Direction = 'rising' | 'falling' | 'steady';

/** Where the last reading goes from the one before; undefined with fewer than two. */
export function directionOf(readings: readonly Pick<Reading, 'value'>[]): Direction | undefined {
  const [last, before] = [readings.at(-1), readings.at(-2)];
  if (!last || !before) return undefined;
  if (last.value === before.value) return 'steady';
  return last.value > before.value ? 'rising' : 'falling';
}

type Aim = Pick<Row<'indicator'>, 'target' | 'threshold' | 'direction' | 'baseline'>;

/** How a value stands to its target and its alert threshold. */
export function standingOf(value: number, { target, threshold, direction, baseline }: Aim) {
  const goesDown =
    direction === 'down' || (direction === null && target !== null && baseline !== null && target < baseline);
  const isPast = (bound: number): boolean => (goesDown ? value <= bound : value >= bound);
  if (target !== null && isPast(target)) return 'reached' as const;
  if (threshold !== null && !isPast(threshold)) return 'alert' as const;
  return 'under_way' as const;
}

interface SparkPoint {
  readonly x: number;
  readonly y: number;
}

/** The readings as points of a small drawing, by date and value, and the height of the target in it. */
export function sparkline(
  readings: readonly Pick<Reading, 'read_on' | 'value'>[],
  target: number | null,
  { width, height, edge }: { readonly width: number; readonly height: number; readonly edge: number },
): { readonly points: readonly SparkPoint[]; readonly target: number | undefined } {
  const values = [...readings.map(({ value }) => value), ...(target === null ? [] : [target])];
  const days = readings.map(({ read_on: day }) => Date.parse(day));
  const place = (value: number, all: readonly number[], room: number): number => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return most === least ? room / 2 : edge + ((value - least) / (most - least)) * (room - 2 * edge);
  };
  return {
    points: readings.map(({ value }, index) => ({
      x: place(days[index] ?? 0, days, width),
      y: height - place(value, values, height),
    })),
    target: target === null ? undefined : height - place(target, values, height),
  };
}
