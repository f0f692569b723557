import { makeStyles } from '@fluentui/react-components';
import { useEffect, type ComponentType } from 'react';
import { useWords } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { DaysTab } from './days/days-tab.tsx';
import { NotesTab } from './notes/notes-tab.tsx';
import { registerOf, type RegisterKey } from './registers/register-keys.ts';
import { RegistersScreen } from './registers/registers-screen.tsx';

const useStyles = makeStyles({
  // Long lists scroll by themselves, so that what stands above stays in reach.
  whole: { display: 'flex', flexDirection: 'column', minHeight: '31rem', height: '100%' },
});

const tabs: Readonly<Record<string, ComponentType>> = { notes: NotesTab, days: DaysTab };

/** The register that was seen last, to which the tab of registers comes back. */
let lastRegister: RegisterKey = 'workarounds';

/** What is seen and heard on site, and what is drawn from it. */
export function FieldScreen() {
  const styles = useStyles();
  const { field, registers } = useWords();
  const { tab } = useRoute();
  const register = registerOf(tab, lastRegister);
  useEffect(() => {
    if (register !== undefined) lastRegister = register;
  }, [register]);
  const current = register !== undefined ? 'registers' : tab !== undefined && Object.hasOwn(tabs, tab) ? tab : 'notes';
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
          { key: 'registers', label: registers.title },
        ]}
      />
      {register === undefined ? null : <RegistersScreen current={register} />}
      {Tab ? <Tab /> : null}
    </div>
  );
}
