import type { Row } from '../model.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import type { Block } from './document-model.ts';
import { pairedTable } from './paired-table.ts';
import { isDetailed, numberText } from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** How large the change is, project after project; none when one table tells it for all of them. */
export function sizing(data: DocumentData, project: Row<'project'>): readonly Block[] {
  const { words } = data;
  if (sizedTogether(data)) return [];
  const answers = data.having('sizing_answer', 'project_id', project.id);
  if (!isDetailed(data) || answers.every(({ comment }) => comment === null)) {
    return pairedTable(
      words.texts.captions.sizing,
      answers.map((answer) => [questionOf(data, answer.question), numberText(data, answer.answer)]),
      {
        label: words.field('sizing_answer', 'question'),
        value: words.field('sizing_answer', 'answer'),
        align: 'right',
      },
    );
  }
  return tableOf(words.texts.captions.sizing, answers, [
    {
      header: words.field('sizing_answer', 'question'),
      weight: 4,
      value: (answer) => questionOf(data, answer.question),
    },
    {
      header: words.field('sizing_answer', 'answer'),
      weight: 1,
      align: 'right',
      value: (answer) => numberText(data, answer.answer),
    },
    { header: words.field('sizing_answer', 'comment'), weight: 3, value: (answer) => answer.comment },
  ]);
}

/** At the macro level, one table tells the sizing of several projects, a column each. */
export function sizingOfAll(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  if (!sizedTogether(data)) return [];
  const projects = inOrder(rows.project);
  const answers = projects.flatMap(({ id }) => data.having('sizing_answer', 'project_id', id));
  return tableOf(words.texts.captions.sizing, present(answers.map(({ question }) => question)), [
    {
      header: words.field('sizing_answer', 'question'),
      weight: 3,
      value: (question) => questionOf(data, question),
    },
    ...projects.map((project) => ({
      header: project.name,
      weight: 2,
      align: 'right' as const,
      value: (question: string) =>
        numberText(
          data,
          answers.find((answer) => answer.project_id === project.id && answer.question === question)?.answer,
        ),
    })),
  ]);
}

/** Projects that a table has columns for. */
const mostColumns = 5;

function sizedTogether(data: DocumentData): boolean {
  const count = data.rows.project.length;
  return !isDetailed(data) && count > 1 && count <= mostColumns;
}

function questionOf(data: DocumentData, question: string): string {
  return data.words.texts.sizingQuestions[question] ?? question;
}
