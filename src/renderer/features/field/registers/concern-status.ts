import type { Row } from '../../../../domain/model.ts';
import type { GridValues } from '../../../ui/grid/grid-column.ts';

/**
 * What typing an answer or its date does to the status of a question: an answer written makes it ready, a date makes it
 * given. A status that the person sets in the same gesture stands, and none goes back.
 */
export function withStatus(
  concern: Pick<Row<'concern'>, 'status' | 'answer' | 'answered_on'>,
  values: GridValues,
): GridValues {
  if ((values['status'] ?? null) !== null) return values;
  const isWaiting = concern.status === 'open' || concern.status === 'prepared';
  if (isWaiting && isGiven(values['answered_on'])) return { ...values, status: 'answered' };
  if (concern.status === 'open' && isGiven(values['answer'])) return { ...values, status: 'prepared' };
  return values;
}

function isGiven(value: GridValues[string] | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
