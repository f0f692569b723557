/** What a paste or a drop carries, as `DataTransfer` tells it. */
type Transfer = Pick<DataTransfer, 'files' | 'getData' | 'types'>;

/** The files that a paste brings; none when it brings text, which stays text. */
export function pastedFiles(transfer: Transfer): readonly File[] {
  return transfer.getData('text/plain') === '' ? [...transfer.files] : [];
}

/** True while files are dragged over the page. */
export function carriesFiles({ types }: Pick<Transfer, 'types'>): boolean {
  return types.includes('Files');
}
