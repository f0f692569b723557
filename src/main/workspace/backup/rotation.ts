const recentCount = 10;
const dailyCount = 14;
const weeklyCount = 8;
const monthlyCount = 12;

/**
 * Which backups to keep (grandfather, father, son): the last ten, then the last of each day, week and month.
 * @param instants ISO 8601 UTC instants, any order
 * @returns those to keep
 */
export function backupsToKeep(instants: readonly string[]): string[] {
  const newestFirst = instants.toSorted().toReversed();
  const kept = new Set(newestFirst.slice(0, recentCount));
  keepLastOfEach(newestFirst, kept, dailyCount, (instant) => instant.slice(0, 10));
  keepLastOfEach(newestFirst, kept, weeklyCount, weekOf);
  keepLastOfEach(newestFirst, kept, monthlyCount, (instant) => instant.slice(0, 7));
  return [...kept];
}

function keepLastOfEach(
  newestFirst: readonly string[],
  kept: Set<string>,
  count: number,
  period: (instant: string) => string,
): void {
  const seen = new Set<string>();
  for (const instant of newestFirst) {
    if (seen.size === count) return;
    const name = period(instant);
    if (!seen.has(name)) kept.add(instant);
    seen.add(name);
  }
}

/** Weeks counted from a Monday. */
function weekOf(instant: string): string {
  const mondayOffset = 4;
  return String(Math.floor((Date.parse(instant) / 86_400_000 + mondayOffset - 1) / 7));
}
