/** What a change did, as data: a key that `src/words` words, and its parameters. Never personal data. */
export interface Label {
  readonly key: string;
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * The label of undoing a change. It keeps what the change was, so that it can be named: `of` is its key, the
 * parameters are its own. Undoing an undoing is redoing, and the other way round.
 */
export function reversalLabel({ key, parameters = {} }: Label): Label {
  if (key === 'undo') return { key: 'redo', parameters };
  return { key: 'undo', parameters: key === 'redo' ? parameters : { ...parameters, of: key } };
}

/** The label of the change that an undoing or a redoing is about; any other label is its own. */
export function reversedLabel(label: Label): Label {
  const of = label.parameters?.['of'];
  const isReversal = label.key === 'undo' || label.key === 'redo';
  return isReversal && typeof of === 'string' ? { ...label, key: of } : label;
}
