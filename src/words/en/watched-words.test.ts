import { expect, test } from 'vitest';
import { findWatchedWords } from '../../domain/observation/watched-words.ts';
import { ownWatchedIndex } from '../watched-words.ts';

const index = ownWatchedIndex('en', { added: [], letThrough: [] });

function found(text: string): readonly string[] {
  return findWatchedWords(index, text).map(({ start, end }) => text.slice(start, end));
}

/** Between braces, what must be marked; nothing else of the line may be. */
const caught = [
  'She has been on {sick leave} since Monday.',
  'P-014 {called in sick} again.',
  'He is {disabled} and uses the old form.',
  'The accountant is {pregnant}.',
  'Her {pregnancy} keeps her from the pilot.',
  'He had a {nervous breakdown} last year.',
  'She is {diabetic}.',
  'He {drinks too much}, says the supervisor.',
  'The driver is an {alcoholic}.',
  'She is {depressed}, the team says.',
  'He is a {union rep} and will object.',
  'Two {shop stewards} came by.',
  'The team was {on strike}.',
  'A {trade union} member filled in the grid.',
  'He is {Muslim} and leaves early.',
  'She is {religious}.',
  'No meeting during {Ramadan}.',
  'She {goes to church} at noon.',
  'He is a {communist}.',
  'He is {far-right}.',
  'A {political activist}, everyone knows.',
  'She is {divorced}.',
  '{His wife} works next door.',
  'She is a {single mother}.',
  'He is {gay}.',
  'They have {money problems}.',
  'An {idiot} filled in the form.',
  'Those {morons} never answer.',
  'The manager is {stupid}.',
  'He is a {liar}.',
  'She is {useless}.',
  'The {laziest} clerk of the floor.',
  'He is {lazy}.',
  'She is {incompetent}.',
  'P-014 is {slow}.',
  'She is {stubborn}.',
  'He is {resistant to change}.',
  'The boss is a {bully}.',
  'They {slacked off} all day.',
  'He {lacks common sense}.',
  'She is {too old} for the tool.',
  'He is {set in his ways}.',
  'He has a {criminal record}.',
];

/** Ordinary notes, in which nothing may be marked. */
const free = [
  'Entering sick leave takes two tools.',
  'The sick leave form is printed twice.',
  'The depressed key stays stuck.',
  'The button is disabled until the total matches.',
  'Macros are disabled on these machines.',
  'A disabled field hides the rule.',
  'The software is slow in the morning.',
  'The server went down. It has been slow since.',
  'This is slow to load.',
  'Slow response at start-up.',
  'The process is rigid.',
  'The connection is unstable.',
  'This rule is stupid, the verbatim says: it asks twice.',
  'The party that signs is named on page two.',
  'A third party sends the file.',
  'The European Union funds the project.',
  'The credit union sends a monthly export.',
  'Click the tab on the left.',
  'The right column is empty.',
  'The blind spot: invoices sent back.',
  'Blind copy to the head of unit.',
  'She left the union field empty.',
  'Data are not reliable, she checks them by hand.',
  'Late because of the rail strike.',
  'A dumb terminal still runs in the warehouse.',
  'The cheat sheet is taped to the screen.',
  'The Catholic school uses another portal.',
  'A naive search finds nothing.',
  'An aggressive schedule worries the managers.',
  'The idle time between two scans is four minutes.',
  'An ill-defined rule: three people, three answers.',
  'Wheelchair access to the room was checked.',
  'Divorce decrees are scanned by the registry.',
  'She prints the page and ticks the lines.',
  'He calls the colleague who knows: four minutes saved.',
  'Nobody knows the approval rule.',
  'A team of six, two screens.',
  'The lead reads each line again before sending.',
  'She fears losing her own spreadsheet.',
  'They ask whether the old tool will stay open.',
  'Objection heard: it will never work.',
  'The young apprentice shows the shortcut.',
  'Mark opens three windows for one order.',
  'A thick file goes from desk to desk.',
];

test.each(caught)('marks: %s', (line) => {
  const wanted = Array.from(line.matchAll(/\{([^}]*)\}/gu), ([, term]) => term);
  expect(found(line.replace(/[{}]/gu, ''))).toEqual(wanted);
});

test.each(free)('leaves alone: %s', (line) => {
  expect(found(line)).toEqual([]);
});
