import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { nameMask } from '../../../domain/deliverable/name-mask.ts';
import type { Row } from '../../../domain/model.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';

const tables = ['person', 'identity'] as const;
const none = [] as const;
/** The tables are read in presentation mode only. */
type Loaded = { readonly [E in (typeof tables)[number]]?: readonly Row<E>[] };
const asIs = (text: string): string => text;
const MaskContext = createContext(asIs);

/** In presentation mode, codes stand for the names of people that are written in texts. */
export function MaskProvider({ children }: { readonly children: ReactNode }) {
  const { presentation } = useReader();
  const { person, identity }: Loaded = useTables(presentation ? tables : none);
  const mask = useMemo(() => {
    if (!presentation || !person || !identity) return asIs;
    const nobodyActs = { mission_role: [], action: [], training_module: [], session: [], membership: [] };
    const names = nameMask({ person, identity, ...nobodyActs }, { lastNamesAlone: true });
    return (text: string) => names.mask(text) ?? text;
  }, [presentation, person, identity]);
  return <MaskContext value={mask}>{children}</MaskContext>;
}

/** A text as it may be shown to others: as it is, or with codes for names in presentation mode. */
export function useMask(): (text: string) => string {
  return useContext(MaskContext);
}
