import { Button } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useState, type ComponentType } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { ImportDialog } from '../imports/import-dialog.tsx';
import { AdoptionTab } from './adoption-tab.tsx';
import { IndicatorsTab } from './indicators-tab.tsx';
import { IrritantsTab } from './irritants-tab.tsx';
import { SupportTab } from './support-tab.tsx';
import { VisitsTab } from './visits-tab.tsx';

const tabs = ['indicators', 'adoption', 'visits', 'support', 'irritants'] as const;

const screens: Readonly<Record<(typeof tabs)[number], ComponentType>> = {
  indicators: IndicatorsTab,
  adoption: AdoptionTab,
  visits: VisitsTab,
  support: SupportTab,
  irritants: IrritantsTab,
};

/** What came of the plan. */
export function FollowUpScreen() {
  const { followUp } = useWords();
  const route = useRoute();
  const tab = tabs.find((name) => name === route.tab) ?? 'indicators';
  const Tab = screens[tab];
  const [isImporting, setIsImporting] = useState(false);
  const openImport = (): void => {
    setIsImporting(true);
  };
  useCommands([{ id: 'follow-up.import', label: followUp.importMeasures, run: openImport }]);
  return (
    <>
      <ScreenHeader
        title={followUp.title}
        section="follow-up"
        current={tab}
        tabs={tabs.map((key) => ({ key, label: followUp.tabs[key] }))}
        actions={
          <Button icon={<ArrowImportRegular />} onClick={openImport}>
            {followUp.importMeasures}
          </Button>
        }
      />
      <Tab />
      {isImporting ? (
        <ImportDialog
          kind="measures"
          onClose={() => {
            setIsImporting(false);
          }}
        />
      ) : null}
    </>
  );
}
