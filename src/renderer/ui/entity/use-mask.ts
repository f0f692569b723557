import { useMemo } from 'react';
import { nameMask } from '../../../domain/deliverable/name-mask.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';

const tables = ['person', 'identity'] as const;
const none = [] as const;
const asIs = (text: string): string => text;

/** In presentation mode, puts codes for the names of people that are written in a text; texts are as they are otherwise. */
export function useMask(): (text: string) => string {
  const { presentation } = useReader();
  const { person = none, identity = none } = useTables(presentation ? tables : none);
  return useMemo(() => {
    if (!presentation || identity.length === 0) return asIs;
    const { mask } = nameMask({ person, identity, mission_role: [], action: [], training_module: [], session: [], membership: [] }); // prettier-ignore
    return (text) => mask(text) ?? text;
  }, [presentation, person, identity]);
}
