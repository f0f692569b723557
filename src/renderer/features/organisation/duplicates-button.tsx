import { Button } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** How many pairs of people may be one, and the list of them; also in the palette. */
export function DuplicatesButton() {
  const { words } = useReader();
  const pairs = useDuplicates();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
  };
  useCommands([{ id: 'people.duplicates', label: words.organisation.duplicates.command, run: open }]);
  return (
    <>
      {pairs.length > 0 ? (
        <Button size="small" icon={<PeopleTeamRegular />} onClick={open}>
          {words.organisation.duplicates.button(pairs.length)}
        </Button>
      ) : null}
      {isOpen ? (
        <DuplicatesDialog
          pairs={pairs}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
