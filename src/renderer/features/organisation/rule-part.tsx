import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useRules, useRuleText } from './use-rules.ts';
import { ruleState } from './rule-state.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The rule of a population in plain words, what it would change, and how to write it. */
export function RulePart({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const texts = words.organisation.rule;
  const population = useRows('population').find((row) => row.id === id);
  const ruled = useRules().get(id);
  const told = useRuleText();
  const [isOpen, setIsOpen] = useState(false);
  if (!population) return null;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {texts.heading}
      </Subtitle2>
      {ruled ? (
        <>
          <Text>{told(ruled.rule)}</Text>
          <Text className={styles.quiet}>{ruleState(ruled, texts)}</Text>
        </>
      ) : (
        <Text className={styles.quiet}>{texts.none}</Text>
      )}
      <Button
        icon={<FilterRegular />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {ruled ? texts.edit : texts.write}
      </Button>
      {isOpen ? (
        <RuleDialog
          population={population}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </section>
  );
}
