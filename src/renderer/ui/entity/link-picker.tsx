import { Button, Combobox, Option, makeStyles, tokens } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { threadEntities, type ThreadEntity } from '../../../domain/thread/thread-links.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import { useTitles } from './titles.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0 },
});

/** How many rows are proposed at once. */
const longestList = 60;

/** Ties a row of the thread to another: what it proves, or what proves it. */
export function LinkPicker({ entity, id }: { readonly entity: ThreadEntity; readonly id: string }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const others = isOpen ? threadEntities.filter((other) => other !== entity) : [];
  const titles = useTitles(others);
  const tell = useTell();
  const { mutate } = useWrite();
  if (!isOpen) {
    return (
      <Button
        icon={<LinkRegular />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.shell.linkTo}
      </Button>
    );
  }
  const sought = typed.trim().toLocaleLowerCase();
  const choices = others
    .flatMap((other) => titles.choices(other).map((choice) => ({ ...choice, entity: other })))
    .filter(({ title }) => title.toLocaleLowerCase().includes(sought))
    .slice(0, longestList);
  return (
    <div className={styles.picker}>
      <Combobox
        expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
        className={styles.box}
        autoFocus
        freeform
        open
        aria-label={words.shell.linkTo}
        placeholder={words.shell.linkTo}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={() => {
          setIsOpen(false);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = choices.find((choice) => `${choice.entity}:${choice.id}` === optionValue);
          setIsOpen(false);
          setTyped('');
          if (!chosen) return;
          mutate(
            {
              label: { key: 'thread_linked' },
              writes: [
                {
                  do: 'create',
                  entity: 'evidence_link',
                  values: { [`${entity}_id`]: id, [`${chosen.entity}_id`]: chosen.id },
                },
              ],
            },
            { onError: tell.fault },
          );
        }}
      >
        {choices.map((choice) => (
          <Option key={choice.id} value={`${choice.entity}:${choice.id}`} text={choice.title}>
            {`${model[choice.entity].one} · ${choice.title}`}
          </Option>
        ))}
      </Combobox>
    </div>
  );
}
