import { makeStyles } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { ListTab } from './list-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PopulationsTab } from './populations-tab.tsx';
import { UnitsTab } from './units-tab.tsx';

const useStyles = makeStyles({
  screen: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  tab: { minHeight: 0, minWidth: 0, display: 'grid' },
});

const tabs = ['sites', 'units', 'populations', 'people', 'processes', 'tools'] as const;
type TabName = (typeof tabs)[number];

/** Sites, units, populations, people, processes and tools, each a grid. */
export function OrganisationScreen() {
  const styles = useStyles();
  const { words } = useReader();
  const route = useRoute();
  const tab = tabs.find((name) => name === route.tab) ?? 'sites';
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title={words.organisation.title}
        section="organisation"
        current={tab}
        tabs={tabs.map((key) => ({ key, label: words.organisation.tabs[key] }))}
      />
      <div className={styles.tab} key={tab}>
        {tabContent[tab]()}
      </div>
    </div>
  );
}

const tabContent: Readonly<Record<TabName, () => React.JSX.Element>> = {
  sites: () => <ListTab name="sites" />,
  units: () => <UnitsTab />,
  populations: () => <PopulationsTab />,
  people: () => <PeopleTab />,
  processes: () => <ListTab name="processes" />,
  tools: () => <ListTab name="tools" />,
};
