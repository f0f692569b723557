import { makeStyles } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { DaysTab } from './days-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { ConcernsTab, RequirementsTab, UseCasesTab } from './register-tab.tsx';

const useStyles = makeStyles({
  // Long lists scroll by themselves, so that what stands above stays in reach.
  whole: { display: 'flex', flexDirection: 'column', minHeight: '31rem', height: '100%' },
});

const tabs: Readonly<Record<string, ComponentType>> = {
  notes: NotesTab,
  days: DaysTab,
  concerns: ConcernsTab,
  requirements: RequirementsTab,
  'use-cases': UseCasesTab,
};

/** What is seen and heard on site, and what is drawn from it. */
export function FieldScreen() {
  const styles = useStyles();
  const { field } = useWords();
  const { tab } = useRoute();
  const current = tab !== undefined && Object.hasOwn(tabs, tab) ? tab : 'notes';
  const Tab = tabs[current];
  return (
    <div className={current === 'days' ? undefined : styles.whole}>
      <ScreenHeader
        title={field.title}
        section="field"
        current={current}
        tabs={[
          { key: 'notes', label: field.tabs.notes },
          { key: 'days', label: field.tabs.days },
          { key: 'concerns', label: field.tabs.concerns },
          { key: 'requirements', label: field.tabs.requirements },
          { key: 'use-cases', label: field.tabs.useCases },
        ]}
      />
      {Tab ? <Tab /> : null}
    </div>
  );
}
