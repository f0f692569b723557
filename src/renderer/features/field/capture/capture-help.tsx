import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { useReader } from '../../../app/reader.tsx';
import { shortcutText } from '../../../app/shortcut-text.ts';
import { useOpenWatchedWords } from '../../../ui/watched/open-watched-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 24rem)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  key: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'nowrap' },
  text: { margin: 0 },
});

/** How notes are taken from the keyboard. */
export function CaptureHelp() {
  const styles = useStyles();
  const { field, shell, watched } = useReader().words;
  const openWatchedWords = useOpenWatchedWords();
  const { help, helpKeys } = field;
  const lines = [
    ['F8', help.focus],
    [helpKeys.save, help.save],
    ['F2', help.kind],
    [helpKeys.link, help.link],
    [helpKeys.severity, help.severity],
    [helpKeys.frequency, help.frequency],
    [helpKeys.interpretation, help.interpretation],
    ['Alt+P, Ctrl+V', help.photo],
    ['↑', help.last],
    [shortcutText('Shift+F8', shell.keys), help.pause],
    ['↓, F9', help.list],
    [helpKeys.literal, help.literal],
  ] as const;
  return (
    <Popover withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<KeyboardRegular />} aria-label={field.captureHelpTitle} />
      </PopoverTrigger>
      <PopoverSurface aria-label={field.captureHelpTitle}>
        <Subtitle2 as="h3" style={{ margin: 0 }}>
          {field.captureHelpTitle}
        </Subtitle2>
        <dl className={styles.list}>
          {lines.map(([key, text]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt className={styles.key}>{key}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
        <Button appearance="transparent" onClick={openWatchedWords}>
          {watched.title}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
