import {
  Dropdown,
  Option,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarToggleButton,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  ImageAddRegular,
  TextBoldRegular,
  TextBulletListRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextQuoteRegular,
  TextStrikethroughRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef } from 'react';
import { shortcutText } from '../../app/shortcut-text.ts';
import { useReader } from '../../app/reader.tsx';
import { LinkButton } from './link-button.tsx';

const useStyles = makeStyles({
  bar: { flexWrap: 'wrap', padding: `0 0 ${tokens.spacingVerticalXS}`, alignItems: 'center' },
  style: { minWidth: '8.5rem', width: '8.5rem' },
});

type ToggleName = 'bold' | 'italic' | 'strike' | 'bullets' | 'numbers' | 'quote';

interface Toggle {
  readonly name: ToggleName;
  readonly icon: FluentIcon;
  /** As the editor binds it. */
  readonly shortcut: string;
  /** Name of the mark or node. */
  readonly type: string;
  readonly run: (editor: Editor) => void;
}

const toggles: readonly Toggle[] = [
  {
    name: 'bold',
    icon: TextBoldRegular,
    shortcut: 'Ctrl+B',
    type: 'bold',
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: TextItalicRegular,
    shortcut: 'Ctrl+I',
    type: 'italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    icon: TextStrikethroughRegular,
    shortcut: 'Ctrl+Shift+S',
    type: 'strike',
    run: (e) => e.chain().focus().toggleStrike().run(),
  },
  {
    name: 'bullets',
    icon: TextBulletListRegular,
    shortcut: 'Ctrl+Shift+8',
    type: 'bulletList',
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    icon: TextNumberListLtrRegular,
    shortcut: 'Ctrl+Shift+7',
    type: 'orderedList',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    icon: TextQuoteRegular,
    shortcut: 'Ctrl+Shift+B',
    type: 'blockquote',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];

const headingLevels = [1, 2, 3] as const;

interface EditorToolbarProps {
  readonly editor: Editor;
  readonly onPicture: (file: File) => void;
}

/** What can be done with the text under the cursor, with its shortcuts. */
export function EditorToolbar({ editor, onPicture }: EditorToolbarProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables.editor;
  const picker = useRef<HTMLInputElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      active: toggles.filter(({ type }) => current.isActive(type)).map(({ name }) => name),
      level: headingLevels.find((level) => current.isActive('heading', { level })) ?? 0,
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  return (
    <Toolbar className={styles.bar} aria-label={own.toolbar} checkedValues={{ text: state.active }} size="small">
      <Dropdown
        className={styles.style}
        size="small"
        aria-label={own.style}
        value={state.level === 0 ? own.paragraph : own.heading(state.level)}
        selectedOptions={[String(state.level)]}
        onOptionSelect={(_, { optionValue }) => {
          const level = headingLevels.find((candidate) => String(candidate) === optionValue);
          if (level === undefined) editor.chain().focus().setParagraph().run();
          else editor.chain().focus().setHeading({ level }).run();
        }}
      >
        <Option value="0">{own.paragraph}</Option>
        {headingLevels.map((level) => (
          <Option key={level} value={String(level)}>
            {own.heading(level)}
          </Option>
        ))}
      </Dropdown>
      <ToolbarDivider />
      {toggles.map(({ name, icon: Icon, shortcut, run }) => (
        <Tooltip key={name} content={`${own[name]} (${shortcutText(shortcut, words.shell.keys)})`} relationship="label">
          <ToolbarToggleButton
            name="text"
            value={name}
            icon={<Icon />}
            onClick={() => {
              run(editor);
            }}
          />
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
      <Tooltip content={own.image} relationship="label">
        <ToolbarButton
          icon={<ImageAddRegular />}
          onClick={() => {
            picker.current?.click();
          }}
        />
      </Tooltip>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={own.imageChoose}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onPicture(file);
          event.target.value = '';
        }}
      />
      <ToolbarDivider />
      <Tooltip content={`${own.undo} (Ctrl+Z)`} relationship="label">
        <ToolbarButton
          icon={<ArrowUndoRegular />}
          disabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        />
      </Tooltip>
      <Tooltip content={`${own.redo} (Ctrl+Y)`} relationship="label">
        <ToolbarButton
          icon={<ArrowRedoRegular />}
          disabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        />
      </Tooltip>
    </Toolbar>
  );
}
