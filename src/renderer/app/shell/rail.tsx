import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BoardRegular,
  BuildingPeopleRegular,
  BuildingRegular,
  CalendarLtrRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  GridDotsRegular,
  NotepadRegular,
  PeopleTeamRegular,
  ShareRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useReader } from '../reader.tsx';
import { sections, useRoute, type Section } from '../route.ts';

const icons: Readonly<Record<Section, FluentIcon>> = {
  dashboard: BoardRegular,
  client: BuildingRegular,
  organisation: BuildingPeopleRegular,
  field: NotepadRegular,
  impacts: GridDotsRegular,
  influence: PeopleTeamRegular,
  plan: CalendarLtrRegular,
  'follow-up': DataTrendingRegular,
  deliverables: DocumentTextRegular,
  sharing: ShareRegular,
};

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingVerticalS,
    width: '12.5rem',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: 'auto' },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
  },
  word: { '@media (max-width: 1100px)': { display: 'none' } },
});

/** The sections of the client file. */
export function Rail() {
  const styles = useStyles();
  const { words } = useReader();
  const { section } = useRoute();
  return (
    <nav className={styles.rail} aria-label={words.shell.rail}>
      {sections.map((name, index) => {
        const Icon = icons[name];
        return (
          <Tooltip
            key={name}
            relationship="description"
            positioning="after"
            content={`${words.shell.sections[name]} (Alt+${(index + 1) % 10})`}
          >
            <a
              href={`#/${name}`}
              className={mergeClasses(styles.link, name === section && styles.current)}
              aria-current={name === section ? 'page' : undefined}
              aria-label={words.shell.sections[name]}
            >
              <Icon fontSize={20} aria-hidden />
              <span className={styles.word}>{words.shell.sections[name]}</span>
            </a>
          </Tooltip>
        );
      })}
    </nav>
  );
}
