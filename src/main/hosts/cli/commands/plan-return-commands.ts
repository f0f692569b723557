import { sectionStatuses, type ReturnedSection } from '../../../../domain/deliverable/returned-sections.ts';
import { leftOutTexts, planReturnWords, sectionText } from '../../../../words/plan-return-words.ts';
import { resultOf } from '../../../../contract/long-work.ts';
import type { DocumentReturn } from '../../../../contract/subjects/returns-contract.ts';
import { backendOn } from '../backend.ts';
import { argument, textOption, type CommandContext } from '../command.ts';

/** True for a Word document: `reimport` then reads its texts. */
export function isWordDocument(path: string): boolean {
  return /\.doc[xm]?$/iu.test(path);
}

/** `reimport FILE PLAN.docx`: hand-written texts edited in Word come back. */
export async function reimportWord(context: CommandContext): Promise<void> {
  const { client, offer } = await backendOn(context);
  const work = client.returns.document({
    file: offer(argument(context, 1)),
    apply: context.options['apply'] === true,
    only: (textOption(context, 'only') ?? '').split(',').flatMap((key) => key.trim() || []),
  });
  const outcome = await resultOf(work);
  printOutcome(context, outcome);
  context.json(documentOf(context, outcome));
}

function printOutcome({ print, language }: CommandContext, outcome: DocumentReturn): void {
  const words = planReturnWords(language);
  for (const section of outcome.sections) {
    // A picture that came back changed, or that cannot be kept, leaves its text as it was.
    const pictures = Object.keys(section.leftOut).some((kind) => kind.startsWith('pictures'));
    if (section.status === 'unchanged' && !pictures) continue;
    print(sectionText(section, language));
    print(...leftOutTexts(section, language).map((line) => `  ${line}`));
    for (const { side, text } of section.lines)
      if (side !== 'both') print(`  ${side === 'before' ? '−' : '+'} ${text}`);
  }
  print(conclusion(outcome, words), words.framesOnly);
  const choices = outcome.sections.filter((section) => section.body !== undefined && !section.accepted);
  if (choices.length > 0 && outcome.change === undefined) print(words.hint(choices.map(({ key }) => key)));
}

function conclusion({ sections, applied, change }: DocumentReturn, words: ReturnType<typeof planReturnWords>): string {
  const told = sectionStatuses.flatMap((status) => {
    const count = sections.filter((section) => section.status === status).length;
    return count === 0 ? [] : [words.counts[status](count)];
  });
  const changed = sections.some(({ status }) => status !== 'unchanged' && status !== 'kept');
  const accepted = sections.some((section) => section.accepted);
  const what = !changed
    ? words.nothing
    : !accepted
      ? words.nothingSure
      : applied && change !== undefined
        ? words.applied
        : words.notApplied;
  return `${told.join(', ')}.\n${what}`;
}

/** The outcome, with what became of each section worded. */
function documentOf({ language }: CommandContext, outcome: DocumentReturn): unknown {
  const worded = (section: ReturnedSection): unknown => ({
    ...section,
    text: sectionText(section, language),
    leftOutTexts: leftOutTexts(section, language),
  });
  return { ...outcome, sections: outcome.sections.map(worded) };
}
