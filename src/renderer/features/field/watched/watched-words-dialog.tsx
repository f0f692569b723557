import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { noOwnWatchedWords } from '../../../../domain/observation/own-watched-words.ts';
import { knownWatchedWords } from '../../../../words/watched-words.ts';
import { useReader } from '../../../app/reader.tsx';
import { AskedTwice } from '../../../ui/layout/asked-twice.tsx';
import { ContentDialog } from '../../../ui/layout/content-dialog.tsx';
import { useOwnWatchedWords } from '../../../ui/watched/use-watched-words.ts';
import { AddWatchedWord } from './add-watched-word.tsx';
import { watchedGroups } from './watched-groups.ts';
import { WatchedLines } from './watched-lines.tsx';

const useStyles = makeStyles({
  // The list grows and shrinks with what is sought; the dialog stays.
  list: { height: 'min(24rem, 38vh)', overflowY: 'auto' },
  aside: { color: tokens.colorNeutralForeground2 },
});

/** The list of watched words: searched, added to, let through word by word. */
export function WatchedWordsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { watched } = words;
  const { own, change } = useOwnWatchedWords();
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const known = knownWatchedWords(language, own);
  const groups = watchedGroups(known, own, sought);
  const all = watchedGroups(known, own, '');
  const isSeeking = sought.trim() !== '';
  return (
    <ContentDialog
      title={watched.title}
      width="44rem"
      actions={
        <>
          {own.added.length + own.letThrough.length > 0 ? (
            <AskedTwice
              action={watched.restore}
              question={watched.restoreAsk(own.added.length, own.letThrough.length)}
              onConfirm={() => {
                change(noOwnWatchedWords);
              }}
            />
          ) : null}
          <Button appearance="primary" onClick={onClose}>
            {words.common.close}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Body1>{watched.intro}</Body1>
      <AddWatchedWord own={own} onChange={change} />
      <Input
        type="search"
        aria-label={watched.search}
        placeholder={watched.search}
        contentBefore={<SearchRegular aria-hidden />}
        value={sought}
        onChange={(_, { value }) => {
          setSought(value);
        }}
      />
      <Caption1 className={styles.aside}>{watched.help}</Caption1>
      <div className={styles.list}>
        {groups.length === 0 ? <Body1 role="status">{watched.nothing}</Body1> : null}
        <Accordion
          multiple
          collapsible
          openItems={isSeeking ? groups.map(({ theme }) => theme) : [...opened]}
          onToggle={(_, { openItems }) => {
            if (!isSeeking) setOpened(openItems.map(String));
          }}
        >
          {groups.map(({ theme, lines, watched: count }) => (
            <AccordionItem key={theme} value={theme}>
              <AccordionHeader as="h3" size="small">
                {watched.themeCount(model.watched_term.choices.theme[theme], count, lines.length)}
              </AccordionHeader>
              <AccordionPanel>
                <WatchedLines lines={lines} own={own} onChange={change} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </div>
      <Caption1 className={styles.aside}>
        {watched.count(
          all.reduce((sum, group) => sum + group.watched, 0),
          all.reduce((sum, { lines }) => sum + lines.length, 0),
        )}
      </Caption1>
    </ContentDialog>
  );
}
