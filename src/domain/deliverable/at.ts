/** The item of a list at an index that must exist. Throws a `RangeError` when it does not. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`No item ${index} in a list of ${list.length}`);
  return list[index] as T;
}
