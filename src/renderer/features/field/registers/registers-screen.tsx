import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useReader } from '../../../app/reader.tsx';
import { go } from '../../../app/route.ts';
import { RequirementsTab } from './register-tab.tsx';
import { ConcernsRegister } from './concerns-register.tsx';
import { NoteRegisterTab } from './note-register-tab.tsx';
import { registerKeys, type RegisterKey } from './register-keys.ts';
import { UseCasesRegister } from './use-cases-register.tsx';

const useStyles = makeStyles({
  choice: { flexWrap: 'wrap', flexShrink: 0, marginBottom: tokens.spacingVerticalS },
});

const screens: Readonly<Record<RegisterKey, ComponentType>> = {
  workarounds: () => <NoteRegisterTab register="workarounds" />,
  irritants: () => <NoteRegisterTab register="irritants" />,
  undocumented: () => <NoteRegisterTab register="undocumented" />,
  concerns: ConcernsRegister,
  requirements: RequirementsTab,
  'use-cases': UseCasesRegister,
};

/** The registers of what was seen and heard, one at a time; each has its own address. */
export function RegistersScreen({ current }: { readonly current: RegisterKey }) {
  const styles = useStyles();
  const { registers } = useReader().words;
  const Register = screens[current];
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.choice}
        aria-label={registers.choice}
        selectedValue={current}
        onTabSelect={(_, { value }) => {
          go('field', String(value));
        }}
      >
        {registerKeys.map((key) => (
          <Tab key={key} value={key}>
            {registers.names[key]}
          </Tab>
        ))}
      </TabList>
      <Register />
    </>
  );
}
