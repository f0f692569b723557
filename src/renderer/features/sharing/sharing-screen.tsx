import { useLogState } from '../../api/queries.ts';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { BackupsTab } from './backups-tab.tsx';
import { ConflictsTab } from './conflicts-tab.tsx';
import { CopiesTab } from './copies-tab.tsx';
import { HistoryTab } from './history-tab.tsx';

const tabs = { copies: CopiesTab, conflicts: ConflictsTab, history: HistoryTab, backups: BackupsTab } as const;
const names = ['copies', 'conflicts', 'history', 'backups'] as const;

/** Copies for colleagues, what they bring back, history and backups. */
export function SharingScreen() {
  const { words } = useReader();
  const own = words.sharing;
  const { tab } = useRoute();
  const conflicts = useLogState()?.conflicts ?? 0;
  const current = names.find((name) => name === tab) ?? 'copies';
  const Tab = tabs[current];
  return (
    <>
      <ScreenHeader
        title={own.title}
        section="sharing"
        tabs={names.map((key) => ({
          key,
          label: key === 'conflicts' ? own.conflictsTab(conflicts) : own.tabs[key],
        }))}
        current={current}
      />
      <Tab />
    </>
  );
}
