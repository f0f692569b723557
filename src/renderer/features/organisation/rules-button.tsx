import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { ContentDialog } from '../../ui/layout/content-dialog.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleState } from './rule-state.ts';
import { asksReview, useRules, useRuleText } from './use-rules.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The populations whose rule would change their members, after an import for instance; also in the palette. */
export function RulesButton() {
  const styles = useStyles();
  const { words } = useReader();
  const texts = words.organisation.rule;
  const told = useRuleText();
  const ruled = [...useRules().values()].filter(asksReview);
  const [isOpen, setIsOpen] = useState(false);
  const [picked, setPicked] = useState<Row<'population'>>();
  const open = (): void => {
    setIsOpen(true);
  };
  const close = (): void => {
    setIsOpen(false);
  };
  useCommands([{ id: 'population.rules', label: texts.reviewCommand, run: open }]);
  if (picked)
    return (
      <RuleDialog
        population={picked}
        onClose={() => {
          setPicked(undefined);
        }}
      />
    );
  return (
    <>
      {ruled.length > 0 ? (
        <Button size="small" icon={<FilterRegular />} onClick={open}>
          {texts.review(ruled.length)}
        </Button>
      ) : null}
      {isOpen ? (
        <ContentDialog
          title={texts.reviewTitle}
          actions={<Button onClick={close}>{words.common.close}</Button>}
          onClose={close}
        >
          {ruled.length === 0 ? <Text>{texts.upToDate}</Text> : null}
          <ul className={styles.list}>
            {ruled.map((one) => (
              <li key={one.population.id} className={styles.item}>
                <Link
                  onClick={() => {
                    setPicked(one.population);
                  }}
                >
                  {one.population.name}
                </Link>
                <Text className={styles.quiet}>{told(one.rule)}</Text>
                <Text>{ruleState(one, texts)}</Text>
              </li>
            ))}
          </ul>
        </ContentDialog>
      ) : null}
    </>
  );
}
