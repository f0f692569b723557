import { makeStyles } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { ListTab } from './list-tab.tsx';
import { MatrixTab } from './matrix-tab.tsx';
import { RadarTab } from './radar-tab.tsx';
import { RisksTab } from './risks-tab.tsx';

const useStyles = makeStyles({
  // Matrix and grids scroll by themselves, so that what stands above stays in reach.
  whole: { display: 'flex', flexDirection: 'column', minHeight: '31rem', height: '100%' },
});

const keys = ['matrix', 'list', 'radar', 'risks'] as const;
type TabKey = (typeof keys)[number];

const tabs: Readonly<Record<TabKey, ComponentType>> = {
  matrix: MatrixTab,
  list: ListTab,
  radar: RadarTab,
  risks: RisksTab,
};

/** What changes, for whom, and how much. */
export function ImpactsScreen() {
  const styles = useStyles();
  const { impacts } = useWords();
  const { tab } = useRoute();
  const current = keys.find((key) => key === tab) ?? 'matrix';
  const Tab = tabs[current];
  return (
    <div className={current === 'radar' ? undefined : styles.whole}>
      <ScreenHeader
        title={impacts.title}
        section="impacts"
        current={current}
        tabs={keys.map((key) => ({ key, label: impacts.tabs[key] }))}
      />
      <Tab />
    </div>
  );
}
