import { go } from '../../../app/route.ts';

let asked: string | undefined;

/** Goes to the notes of one day. */
export function showNotesOf(dayId: string): void {
  asked = dayId;
  go('field', 'notes');
}

/** The day whose notes were asked for, once. */
export function takeAskedDay(): string | undefined {
  const day = asked;
  asked = undefined;
  return day;
}
