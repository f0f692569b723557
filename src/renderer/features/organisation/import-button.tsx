import { Button } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ImportDialog } from '../imports/import-dialog.tsx';

/** Opens the import of a list; also in the palette. */
export function ImportButton({ kind, isPrimary = false }: { readonly kind: ImportKind; readonly isPrimary?: boolean }) {
  const { words } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
  };
  useCommands([{ id: `import.${kind}`, label: words.imports.title[kind], run: open }]);
  return (
    <>
      <Button
        {...(isPrimary ? { appearance: 'primary' as const } : { size: 'small' as const })}
        icon={<ArrowImportRegular />}
        onClick={open}
      >
        {isPrimary ? words.organisation.paste : words.organisation.import}
      </Button>
      {isOpen ? (
        <ImportDialog
          kind={kind}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

interface EmptyListProps {
  readonly name: 'sites' | 'units' | 'populations' | 'people' | 'processes' | 'tools';
  /** What can be imported here; nothing when left out. */
  readonly kind?: ImportKind;
  readonly onAdd: () => void;
}

/** A list that holds nothing yet: paste it from a spreadsheet, or begin by hand. */
export function EmptyList({ name, kind, onAdd }: EmptyListProps) {
  const { words } = useReader();
  return (
    // The screen stretches what it holds; this part keeps its own height.
    <div>
      <EmptyState text={words.organisation.empty[name]}>
        {kind ? <ImportButton kind={kind} isPrimary /> : null}
        <Button appearance={kind ? 'secondary' : 'primary'} onClick={onAdd}>
          {words.organisation.addFirst}
        </Button>
      </EmptyState>
    </div>
  );
}
