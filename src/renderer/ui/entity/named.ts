import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import { fullName } from '../../../domain/organisation/full-name.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useMask } from './mask.tsx';

const personCode = /\bP-\d{3,}\b/gu;

/** The names by code, made once for the rows they come from. */
const names = new WeakMap<readonly Row<'identity'>[], ReadonlyMap<string, string>>();

/**
 * A text of the field as it is read on screen: names stand where the file holds the codes of people; in presentation
 * mode, codes where it holds names. Only to be shown: what it returns is never written.
 */
export function useNamed(): (text: string) => string {
  const { presentation } = useReader();
  const mask = useMask();
  const { person, identity } = useTables(['person', 'identity']);
  return useMemo(() => {
    if (presentation) return mask;
    return (text) => {
      if (!text.includes('P-')) return text;
      const known = namesByCode(person, identity);
      return text.replaceAll(personCode, (code) => known.get(code) ?? code);
    };
  }, [presentation, mask, person, identity]);
}

function namesByCode(
  people: readonly Row<'person'>[],
  identities: readonly Row<'identity'>[],
): ReadonlyMap<string, string> {
  const known = names.get(identities);
  if (known) return known;
  const codes = new Map(people.map(({ id, code }) => [id, code]));
  const made = new Map(
    identities.flatMap((identity) => {
      const code = codes.get(identity.person_id);
      const name = fullName(identity);
      return code === undefined || name === '' ? [] : [[code, name] as const];
    }),
  );
  // Until both tables have come, some names would be missing.
  if (made.size > 0 || identities.length === 0) names.set(identities, made);
  return made;
}
