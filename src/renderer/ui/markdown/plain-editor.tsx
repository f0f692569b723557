import { MessageBar, MessageBarBody, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { MarkdownEditorProps } from './markdown-editor.tsx';
import { markdownProblems, type MarkdownProblem } from './markdown-problems.ts';

const useStyles = makeStyles({
  editor: { display: 'grid', gap: tokens.spacingVerticalS },
  area: { fontFamily: tokens.fontFamilyMonospace, minHeight: '24rem' },
});

/** Edits Markdown as it is written, and tells what would not print as it was meant. */
export function PlainEditor({ text, label, pictures, onType, onLeave }: MarkdownEditorProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables.editor;
  const [typed, setTyped] = useState(text);
  const problems = markdownProblems(typed, pictures.has);
  return (
    <div className={styles.editor}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{own.plainWhy}</MessageBarBody>
      </MessageBar>
      <Textarea
        className={styles.area}
        textarea={{ style: { minHeight: '24rem', maxHeight: 'none' } }}
        aria-label={`${label} (${own.plain})`}
        resize="vertical"
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          onType(() => value.trimEnd());
        }}
        onBlur={onLeave}
      />
      <div role="status">
        {problems.map((problem) => (
          <Text key={JSON.stringify(problem)} block>
            {problemText(own.problems, problem)}
          </Text>
        ))}
      </div>
    </div>
  );
}

type ProblemWords = ReturnType<typeof useReader>['words']['deliverables']['editor']['problems'];

function problemText(words: ProblemWords, problem: MarkdownProblem): string {
  return 'line' in problem ? words[problem.kind](problem.line) : words[problem.kind](problem.name);
}
