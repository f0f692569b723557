import type { ComponentType } from 'react';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { AmbassadorsTab } from './ambassadors-tab.tsx';
import { MapTab } from './map-tab.tsx';
import { NetworksTab } from './networks-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { StakeholdersTab } from './stakeholders-tab.tsx';
import { StancesTab } from './stances-tab.tsx';

const tabs = ['map', 'people', 'ambassadors', 'stances', 'networks', 'stakeholders'] as const;

const screens: Readonly<Record<(typeof tabs)[number], ComponentType>> = {
  map: MapTab,
  people: PeopleTab,
  ambassadors: AmbassadorsTab,
  stances: StancesTab,
  networks: NetworksTab,
  stakeholders: StakeholdersTab,
};

/** Who turns to whom, what was observed, and who could carry the change. */
export function InfluenceScreen() {
  const { influence } = useWords();
  const route = useRoute();
  const tab = tabs.find((name) => name === route.tab) ?? 'map';
  const Tab = screens[tab];
  return (
    <>
      <ScreenHeader
        title={influence.title}
        section="influence"
        current={tab}
        tabs={tabs.map((key) => ({ key, label: influence.tabs[key] }))}
      />
      <Tab />
    </>
  );
}
