import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { ImportDialog } from '../imports/import-dialog.tsx';

/** Brings in the citations of a questionnaire; the button bears its words where there is room. */
export function ImportNominations({ isNamed = false }: { readonly isNamed?: boolean }) {
  const { influence } = useReader().words;
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
  };
  useCommands([{ id: 'nomination.import', label: influence.importNominations, run: open }]);
  return (
    <>
      {isNamed ? (
        <Button icon={<ArrowImportRegular />} onClick={open}>
          {influence.importNominations}
        </Button>
      ) : (
        <Tooltip content={influence.importNominations} relationship="label">
          <Button icon={<ArrowImportRegular />} onClick={open} />
        </Tooltip>
      )}
      {isOpen ? (
        <ImportDialog
          kind="nominations"
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
