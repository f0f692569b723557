import { Caption1, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEditorState, type Editor } from '@tiptap/react';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, margin: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  sticky: { position: 'sticky', top: 0 },
});

interface EditorOutlineProps {
  readonly editor: Editor;
  readonly className: string;
}

/** The headings of the text as it is typed, each one click away. */
export function EditorOutline({ editor, className }: EditorOutlineProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const headings = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found: { readonly at: number; readonly level: number; readonly text: string }[] = [];
      state.doc.descendants((node, at) => {
        if (node.type.name === 'heading')
          found.push({ at, level: Number(node.attrs['level']), text: node.textContent });
        return !node.isTextblock;
      });
      return found;
    },
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  return (
    <nav className={mergeClasses(className)} aria-label={own.outline}>
      <div className={styles.sticky}>
        <Caption1 as="h3" block style={{ margin: `0 0 ${tokens.spacingVerticalS}` }}>
          {own.outline}
        </Caption1>
        {headings.length === 0 ? (
          <Text size={200} className={styles.quiet}>
            {own.outlineEmpty}
          </Text>
        ) : null}
        <ul className={styles.list}>
          {headings.map(({ at, level, text }) => (
            <li key={at} style={{ paddingLeft: `${level - 1}rem` }}>
              <Link
                as="button"
                onClick={() => {
                  editor
                    .chain()
                    .focus()
                    .setTextSelection(at + 1)
                    .scrollIntoView()
                    .run();
                }}
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
