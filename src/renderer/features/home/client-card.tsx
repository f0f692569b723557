import {
  Button,
  Card,
  CardHeader,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DocumentRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ClientEntry } from '../../../contract/subjects/clients-contract.ts';
import { formatDate } from '../../../words/dates.ts';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  saved: { display: 'block' },
  waiting: { justifyContent: 'start' },
});

/** Milliseconds that writing a file and copying it may lie apart. */
const apart = 2000;

/** Whether what the file holds also stands in a backup; undefined when the file is gone. */
function savingOf({ present, modifiedAt, savedAt }: ClientEntry): 'saved' | 'unsaved' | undefined {
  if (!present) return undefined;
  const isSaved = savedAt !== undefined && Date.parse(modifiedAt) <= Date.parse(savedAt) + apart;
  return isSaved ? 'saved' : 'unsaved';
}

interface ClientCardProps {
  readonly entry: ClientEntry;
  readonly onOpen: () => void;
  readonly onBackUp: () => Promise<void>;
  readonly onForget: () => Promise<void>;
}

/** A client file of this machine: opens it, or takes it off the list. */
export function ClientCard({ entry, onOpen, onBackUp, onForget }: ClientCardProps) {
  const styles = useStyles();
  const { words, language, accents } = useReader();
  const { fileName, modifiedAt, present } = entry;
  const [isBackingUp, setIsBackingUp] = useState(false);
  const saved = savingOf(entry);
  const backUp = async (): Promise<void> => {
    setIsBackingUp(true);
    await onBackUp();
    setIsBackingUp(false);
  };
  const title = fileName.replace(/\.ancrage$/u, '');
  return (
    <Card disabled={!present} aria-label={`${words.common.open} ${title}`} onClick={present ? onOpen : undefined}>
      <CardHeader
        image={<DocumentRegular fontSize={24} />}
        header={<Text weight="semibold">{title}</Text>}
        description={
          <Text size={200} className={styles.quiet}>
            {present ? words.home.modified(formatDate(modifiedAt.slice(0, 10), language)) : words.home.missing}
            {isBackingUp ? (
              <Spinner className={styles.waiting} size="extra-tiny" label={words.home.backingUp} />
            ) : saved === undefined ? null : (
              <span className={styles.saved} style={saved === 'saved' ? {} : { color: accents.watch }}>
                {saved === 'saved' ? words.home.saved : words.home.unsaved}
              </span>
            )}
          </Text>
        }
        action={
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="transparent"
                icon={<MoreHorizontalRegular />}
                aria-label={words.home.more(title)}
                onClick={(event) => {
                  event.stopPropagation();
                }}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem
                  disabled={!present || isBackingUp}
                  onClick={(event) => {
                    event.stopPropagation();
                    void backUp();
                  }}
                >
                  {words.home.backUp}
                </MenuItem>
                <MenuItem
                  onClick={(event) => {
                    event.stopPropagation();
                    void onForget();
                  }}
                >
                  {words.home.forget}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        }
      />
    </Card>
  );
}
