import { Tab, TabList, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReader } from '../../app/reader.tsx';
import { go, type Section } from '../../app/route.ts';

const useStyles = makeStyles({
  header: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  intro: { color: tokens.colorNeutralForeground2, maxWidth: '60rem' },
});

interface ScreenHeaderProps {
  readonly title: string;
  readonly intro?: string;
  /** Buttons of the screen, at the right. */
  readonly actions?: ReactNode;
  /** Tabs of the section, when it has several, by their name in the address. */
  readonly tabs?: readonly { readonly key: string; readonly label: string }[];
  readonly section?: Section;
  readonly current?: string;
}

/** The top of a screen: what it is, what it is for, its actions and its tabs. */
export function ScreenHeader({ title, intro, actions, tabs, section, current }: ScreenHeaderProps) {
  const styles = useStyles();
  const { accents } = useReader();
  return (
    <div className={styles.header}>
      <div className={styles.top}>
        <Title3 as="h2" style={{ color: accents.ink, margin: 0 }}>
          {title}
        </Title3>
        <span className={styles.grow} />
        {actions}
      </div>
      {intro === undefined ? null : <Text className={styles.intro}>{intro}</Text>}
      {tabs && section ? (
        <TabList
          selectedValue={current ?? tabs[0]?.key}
          onTabSelect={(_, { value }) => {
            go(section, String(value));
          }}
        >
          {tabs.map(({ key, label }) => (
            <Tab key={key} value={key}>
              {label}
            </Tab>
          ))}
        </TabList>
      ) : null}
    </div>
  );
}
