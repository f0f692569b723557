import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { entityOf } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { localToday } from '../../ui/today.ts';

/** Where a new citation goes. */
interface SurveyTarget {
  readonly id: string;
  readonly isNew: boolean;
  /** What makes the survey, in the change that writes its first citation. */
  readonly writes: readonly RowWrite[];
}

/** The survey chosen, else the latest one, else an observation of ours made with its first citation. */
export function useSurvey(chosen: string | undefined): SurveyTarget {
  const { influence } = useReader().words;
  const surveys = useRows('survey');
  const latest = surveys.toSorted((one, other) => ((one.asked_on ?? '') < (other.asked_on ?? '') ? 1 : -1))[0];
  const known = chosen ?? latest?.id;
  if (known !== undefined) return { id: known, isNew: false, writes: [] };
  const values = { question: influence.map.observedQuestion, asked_on: localToday(), source: 'observation' };
  return {
    id: derivedId(entityOf('survey'), values),
    isNew: true,
    writes: [{ do: 'create', entity: 'survey', values }],
  };
}
