import type { Row } from '../../../../domain/model.ts';
import { EntityForm } from '../../../ui/entity/entity-form.tsx';
import { DayGuide } from './day-guide.tsx';
import { DayProgramme } from './day-programme.tsx';

interface DayFieldInputProps {
  readonly day: Row<'day'>;
  readonly name: string;
}

/** One field of a day: its programme and its questions as lines, the others as everywhere. */
export function DayFieldInput({ day, name }: DayFieldInputProps) {
  if (name === 'programme') return <DayProgramme day={day} />;
  if (name === 'question_guide') return <DayGuide day={day} />;
  return <EntityForm entity="day" row={day} fields={[name]} />;
}
