import { makeStyles } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { CardTab } from './card-tab.tsx';
import { GoLivesTab } from './go-lives-tab.tsx';
import { ListTab } from './list-tab.tsx';
import { ProjectsTab } from './projects-tab.tsx';
import { RolesTab } from './roles-tab.tsx';

const useStyles = makeStyles({
  screen: { minHeight: '100%', height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  tab: { minHeight: 0, minWidth: 0 },
});

const tabs = ['card', 'projects', 'go-lives', 'calendar', 'decisions', 'roles'] as const;

const content: Readonly<Record<(typeof tabs)[number], () => React.JSX.Element>> = {
  card: () => <CardTab />,
  projects: () => <ProjectsTab />,
  'go-lives': () => <GoLivesTab />,
  calendar: () => <ListTab name="calendar" />,
  decisions: () => <ListTab name="decisions" />,
  roles: () => <RolesTab />,
};

/** The client, its projects, dates, calendar, decisions and roles. */
export function ClientScreen() {
  const styles = useStyles();
  const { words } = useReader();
  const route = useRoute();
  const tab = tabs.find((name) => name === route.tab) ?? 'card';
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title={words.client.title}
        section="client"
        current={tab}
        tabs={tabs.map((key) => ({ key, label: words.client.tabs[key] }))}
      />
      <div className={styles.tab} key={tab}>
        {content[tab]()}
      </div>
    </div>
  );
}
