import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useReader } from '../../../app/reader.tsx';
import { useFileAddress } from '../../../ui/picture/use-picture-address.ts';
import type { Capture } from '../capture/use-capture.ts';

const useStyles = makeStyles({
  tray: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  photo: { display: 'flex', alignItems: 'start' },
  image: {
    width: '3.5rem',
    height: '3.5rem',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The photos that wait for the line to be saved, and those that the file did not take. */
export function PhotoTray({ capture }: { readonly capture: Capture }) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.field.photos;
  const { draft, setDraft, unkept, keepAgain, giveUp } = capture;
  return (
    <>
      {unkept.map((photos) => (
        <MessageBar key={photos.noteId} intent="error">
          <MessageBarBody>{own.unkept(photos.files.length)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                keepAgain(photos);
              }}
            >
              {own.again}
            </Button>
            <Button
              size="small"
              onClick={() => {
                giveUp(photos);
              }}
            >
              {own.leaveOut}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {draft.photos.length === 0 ? null : (
        <div className={styles.tray} role="group" aria-label={own.waiting(draft.photos.length)}>
          {draft.photos.map((file, index) => (
            <WaitingPhoto
              // The same file may be there twice.
              key={`${index} ${file.name} ${file.size}`}
              file={file}
              label={own.takeOut(index + 1)}
              onTakeOut={() => {
                setDraft({ ...draft, photos: draft.photos.filter((one) => one !== file) });
              }}
            />
          ))}
          <Text size={200}>{own.waiting(draft.photos.length)}</Text>
        </div>
      )}
    </>
  );
}

interface WaitingPhotoProps {
  readonly file: File;
  readonly label: string;
  readonly onTakeOut: () => void;
}

function WaitingPhoto({ file, label, onTakeOut }: WaitingPhotoProps) {
  const styles = useStyles();
  const address = useFileAddress(file);
  return (
    <span className={styles.photo}>
      <img className={styles.image} src={address} alt="" />
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={label} onClick={onTakeOut} />
    </span>
  );
}
