import { Button } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ReturnsTab } from './returns-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';
import { WriteTab } from './write-tab.tsx';

const tabs = ['write', 'documents', 'returns', 'versions'] as const;

/** Documents handed over: written, exported, come back, frozen as versions. */
export function DeliverablesScreen() {
  const { words } = useReader();
  const own = words.deliverables;
  const { tab } = useRoute();
  const [isExporting, setIsExporting] = useState(false);
  const current = tabs.find((name) => name === tab) ?? 'write';
  const begin = (): void => {
    setIsExporting(true);
  };
  useCommands([{ id: 'deliverables.export', label: own.export, shortcut: 'Alt+X', run: begin }]);
  return (
    <>
      <ScreenHeader
        title={own.title}
        section="deliverables"
        tabs={tabs.map((key) => ({ key, label: own.tabs[key] }))}
        current={current}
        actions={
          <Button appearance="primary" icon={<ArrowExportRegular />} onClick={begin}>
            {own.export}
          </Button>
        }
      />
      {current === 'write' ? <WriteTab /> : null}
      {current === 'returns' ? <ReturnsTab /> : null}
      {current === 'versions' ? <VersionsTab /> : null}
      {current === 'documents' ? <DocumentsTab /> : null}
      <ExportDialog
        isOpen={isExporting}
        onClose={() => {
          setIsExporting(false);
        }}
      />
    </>
  );
}
