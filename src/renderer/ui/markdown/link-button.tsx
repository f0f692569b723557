import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToolbarButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: '18rem' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'end' },
});

/** Puts a link on the words that are selected, or on the address itself. */
export function LinkButton({ editor }: { readonly editor: Editor }) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables.editor;
  const [isOpen, setIsOpen] = useState(false);
  const [address, setAddress] = useState('');
  const open = (wanted: boolean): void => {
    if (wanted) setAddress(String(editor.getAttributes('link')['href'] ?? ''));
    setIsOpen(wanted);
    if (!wanted) editor.commands.focus();
  };
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.shiftKey || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      open(true);
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', hear);
    return () => {
      dom.removeEventListener('keydown', hear);
    };
  });
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    setIsOpen(false);
  };
  const apply = (): void => {
    const href = address.trim();
    if (href === '') {
      remove();
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.extendMarkRange('link').setLink({ href }).run();
    setIsOpen(false);
  };
  return (
    <Popover
      open={isOpen}
      trapFocus
      onOpenChange={(_, data) => {
        open(data.open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <ToolbarButton
          icon={<LinkRegular />}
          aria-label={`${own.link} (Ctrl+Shift+L)`}
          title={`${own.link} (Ctrl+Shift+L)`}
        />
      </PopoverTrigger>
      <PopoverSurface>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Field label={own.linkAddress} hint={own.linkHint}>
            <Input
              autoFocus
              value={address}
              onChange={(_, { value }) => {
                setAddress(value);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button onClick={remove}>{own.linkRemove}</Button>
            <Button appearance="primary" type="submit">
              {own.linkApply}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
