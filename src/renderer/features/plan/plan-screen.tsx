import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import { useState, type ComponentType } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import type { ExportedDocument } from '../deliverables/export-choice.ts';
import { ExportDialog } from '../deliverables/export-dialog.tsx';
import { ActionsTab } from './actions-tab.tsx';
import { LoadTab } from './load-tab.tsx';
import { MediaTab } from './media-tab.tsx';
import { MessagesTab } from './messages-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

const tabs = ['grid', 'timeline', 'sessions', 'messages', 'media', 'load'] as const;

const screens: Readonly<Record<(typeof tabs)[number], ComponentType>> = {
  grid: ActionsTab,
  timeline: TimelineTab,
  sessions: SessionsTab,
  messages: MessagesTab,
  media: MediaTab,
  load: LoadTab,
};

/** Actions by phase, their calendar, and what they ask of people. */
export function PlanScreen() {
  const { plan } = useWords();
  const route = useRoute();
  const tab = tabs.find((name) => name === route.tab) ?? 'grid';
  const Tab = screens[tab];
  return (
    <>
      <ScreenHeader
        title={plan.title}
        section="plan"
        current={tab}
        tabs={tabs.map((key) => ({ key, label: plan.tabs[key] }))}
        actions={<PlanExports />}
      />
      <Tab />
    </>
  );
}

const documents = {
  followUp: { format: 'excel', kind: 'follow_up' },
  communication: { format: 'excel', kind: 'communication' },
  training: { format: 'excel', kind: 'training' },
  plan: { format: 'word', kind: 'plan' },
} as const satisfies Readonly<Record<string, ExportedDocument>>;
const documentKeys = ['followUp', 'communication', 'training', 'plan'] as const;

/** The documents that the plan makes. */
function PlanExports() {
  const { plan } = useWords();
  const [wanted, setWanted] = useState<ExportedDocument>();
  useCommands(
    documentKeys.map((key) => ({
      id: `plan.export.${key}`,
      label: `${plan.exports.menu} : ${plan.exports[key]}`,
      run: () => {
        setWanted(documents[key]);
      },
    })),
  );
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowExportRegular />}>{plan.exports.menu}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {documentKeys.map((key) => (
              <MenuItem
                key={key}
                onClick={() => {
                  setWanted(documents[key]);
                }}
              >
                {plan.exports[key]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ExportDialog
        isOpen={wanted !== undefined}
        preset={{ document: wanted }}
        onClose={() => {
          setWanted(undefined);
        }}
      />
    </>
  );
}
