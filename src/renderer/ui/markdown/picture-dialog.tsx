import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useReader } from '../../app/reader.tsx';

interface PictureDialogProps {
  /** The picture to insert; none closes the dialog. */
  readonly file: File | undefined;
  readonly onClose: () => void;
  readonly onInsert: (file: File, alternativeText: string) => Promise<void>;
}

/** Asks what a picture shows before it is inserted, for those who do not see it. */
export function PictureDialog({ file, onClose, onInsert }: PictureDialogProps) {
  const { words } = useReader();
  const own = words.deliverables.editor;
  const [text, setText] = useState('');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    setText('');
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return (
    <Dialog
      open={file !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (file) void onInsert(file, text.trim());
            onClose();
          }}
        >
          <DialogBody>
            <DialogTitle>{own.image}</DialogTitle>
            <DialogContent>
              <img src={address} alt="" style={{ maxWidth: '100%', maxHeight: '14rem', display: 'block' }} />
              <Field label={own.imageText} hint={own.imageTextHint}>
                <Input
                  autoFocus
                  maxLength={1000}
                  value={text}
                  onChange={(_, { value }) => {
                    setText(value);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.common.cancel}</Button>
              <Button appearance="primary" type="submit">
                {own.imageInsert}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
