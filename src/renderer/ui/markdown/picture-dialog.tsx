import { useEffect, useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { FormDialog } from '../layout/form-dialog.tsx';
import { TextField } from '../layout/text-field.tsx';

interface PictureDialogProps {
  readonly file: File;
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
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return (
    <FormDialog
      title={own.image}
      action={own.imageInsert}
      onClose={onClose}
      onSend={() => {
        void onInsert(file, text.trim());
        onClose();
      }}
    >
      <img src={address} alt="" style={{ maxWidth: '100%', maxHeight: '14rem', display: 'block' }} />
      <TextField label={own.imageText} hint={own.imageTextHint} maxLength={1000} value={text} onChange={setText} />
    </FormDialog>
  );
}
