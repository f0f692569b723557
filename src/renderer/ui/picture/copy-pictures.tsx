import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ImageCopyRegular } from '@fluentui/react-icons';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { copyPicture } from '../copy/copy-picture.ts';
import { useTell } from '../feedback/tell.tsx';
import { usePictures, type ClientPicture, type PictureKind } from './use-pictures.ts';

interface CopyPicturesProps {
  readonly kind: PictureKind;
  readonly level: 'macro' | 'detail';
}

/** Puts a picture of the client on the clipboard; a menu chooses the page when there are several. */
export function CopyPictures({ kind, level }: CopyPicturesProps) {
  const { words } = useReader();
  const tell = useTell();
  const pictures = usePictures(kind, level) ?? [];
  const copy = async (picture: ClientPicture | undefined): Promise<void> => {
    if (!picture) return;
    try {
      await copyPicture(picture);
      tell.done(words.common.copied);
    } catch (error) {
      tell.fault(error);
    }
  };
  useCommands([
    { id: `copy.${kind}`, label: words.common.copyAsPicture, shortcut: 'Alt+I', run: () => void copy(pictures[0]) },
  ]);
  if (pictures.length === 0) return null;
  if (pictures.length === 1) {
    return (
      <Button icon={<ImageCopyRegular />} onClick={() => void copy(pictures[0])}>
        {words.common.copyAsPicture}
      </Button>
    );
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ImageCopyRegular />}>{words.common.copyAsPicture}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pictures.map((picture, index) => (
            <MenuItem key={picture.svg} onClick={() => void copy(picture)}>
              {words.plan.picture.page(index + 1, pictures.length)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
