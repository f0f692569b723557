/** Directed links in rows: those of node `n` are `targets[starts[n]]` up to, not including, `targets[starts[n + 1]]`. */
export interface LinkRows {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * Betweenness of every node: for each ordered pair of others, the share of their shortest paths that goes through it
 * (Brandes 2001; directed, unweighted, not normalised). Counts the paths that leave from `firstSource` up to, not
 * including, `endSource`, so that several workers can each count a part and the parts be added.
 */
export function betweenness(
  { starts, targets }: LinkRows,
  firstSource = 0,
  endSource = starts.length - 1,
): Float64Array<ArrayBuffer> {
  const nodes = starts.length - 1;
  const through = new Float64Array(nodes);
  const paths = new Float64Array(nodes);
  const share = new Float64Array(nodes);
  const distance = new Int32Array(nodes).fill(-1);
  const reached = new Int32Array(nodes);
  /** The links that lie on shortest paths from the source, nearest first. */
  const near = new Int32Array(targets.length);
  const far = new Int32Array(targets.length);

  for (let source = firstSource; source < endSource; source++) {
    distance[source] = 0;
    paths[source] = 1;
    share[source] = 0;
    reached[0] = source;
    let reachedCount = 1;
    let linkCount = 0;
    for (let head = 0; head < reachedCount; head++) {
      const node = reached[head]!;
      const next = distance[node]! + 1;
      const end = starts[node + 1]!;
      for (let link = starts[node]!; link < end; link++) {
        const target = targets[link]!;
        if (distance[target] === -1) {
          distance[target] = next;
          paths[target] = paths[node]!;
          share[target] = 0;
          reached[reachedCount++] = target;
        } else if (distance[target] === next) {
          paths[target]! += paths[node]!;
        } else {
          continue;
        }
        near[linkCount] = node;
        far[linkCount++] = target;
      }
    }
    for (let link = linkCount - 1; link >= 0; link--) {
      const target = far[link]!;
      share[near[link]!]! += (paths[near[link]!]! / paths[target]!) * (1 + share[target]!);
    }
    distance[source] = -1;
    for (let index = 1; index < reachedCount; index++) {
      const node = reached[index]!;
      through[node]! += share[node]!;
      distance[node] = -1;
    }
  }
  return through;
}
