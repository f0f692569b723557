import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { useReader } from '../../../app/reader.tsx';
import { SmallPhoto } from '../photos/photo-thumbnail.tsx';
import type { ReadText } from './note-view.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    overflow: 'hidden',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  current: { borderLeftColor: tokens.colorBrandStroke1 },
  focused: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  dropped: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  body: { display: 'grid', minWidth: 0 },
  photos: {
    position: 'relative',
    width: '44px',
    height: '40px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
  },
  more: { position: 'absolute', right: '2px', bottom: '2px' },
  fact: {
    lineHeight: '20px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
  },
  over: { color: tokens.colorNeutralForeground2 },
  aside: {
    lineHeight: '20px',
    fontStyle: 'italic',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  marks: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    height: '22px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  time: { fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
  mark: { flexShrink: 0 },
  ties: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  check: { marginTop: '2px', marginRight: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  checked: { marginTop: '2px', marginRight: tokens.spacingHorizontalXS, color: tokens.colorCompoundBrandForeground1 },
});

interface NoteRowProps {
  readonly id: string;
  readonly note: Row<'note'>;
  readonly top: number;
  readonly height: number;
  readonly lines: number;
  readonly place: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly hasFocus: boolean;
  readonly isPending: boolean;
  readonly photos: readonly Row<'attachment'>[];
  /** True while a file is dragged over it. */
  readonly isOver: boolean;
  /** A text of the field as it is read on screen. */
  readonly read: ReadText;
  /** What the note is tied to, as it is named on screen. */
  readonly ties: readonly string[];
}

/** One note of the list. */
export function NoteRow(props: NoteRowProps) {
  const { id, note, top, height, lines, place, count, isSelected, isCurrent, hasFocus, isPending, photos } = props;
  const { isOver, read, ties } = props;
  const styles = useStyles();
  return (
    <div
      id={id}
      data-note={note.id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      className={mergeClasses(
        styles.row,
        isSelected && styles.selected,
        isCurrent && styles.current,
        isCurrent && hasFocus && styles.focused,
        isOver && styles.dropped,
      )}
      style={{ top, height }}
    >
      <NoteContent
        note={note}
        fact={read(note.fact)}
        aside={note.interpretation === null ? undefined : read(note.interpretation)}
        lines={lines}
        isSelected={isSelected}
        isPending={isPending}
        photos={photos}
        ties={ties.join(' · ')}
      />
    </div>
  );
}

interface NoteContentProps extends Pick<NoteRowProps, 'note' | 'lines' | 'isSelected' | 'isPending' | 'photos'> {
  readonly fact: string;
  readonly aside: string | undefined;
  readonly ties: string;
}

/** What a note says. A note that comes in moves those under it and leaves what they say alone. */
const NoteContent = memo(function NoteContent(props: NoteContentProps) {
  const { note, fact, aside, lines, isSelected, isPending, photos, ties } = props;
  const styles = useStyles();
  const { words, model, accents } = useReader();
  const isTreated = note.status !== 'untreated';
  return (
    <>
      {isSelected ? (
        <CheckboxCheckedFilled className={styles.checked} fontSize={20} aria-hidden />
      ) : (
        <CheckboxUncheckedRegular className={styles.check} fontSize={20} aria-hidden />
      )}
      <div className={styles.body}>
        <span className={styles.marks}>
          <span className={styles.time}>{isPending ? '…' : (note.noted_at ?? '')}</span>
          <Badge className={styles.mark} appearance="tint" color={isTreated ? 'subtle' : 'informative'} shape="rounded">
            {model.note.choices.kind[note.kind]}
          </Badge>
          {note.severity === null ? null : (
            <Badge
              className={styles.mark}
              appearance="outline"
              color="informative"
              shape="rounded"
              style={
                note.severity >= 4 ? { color: accents.trouble } : note.severity === 3 ? { color: accents.watch } : {}
              }
            >
              {words.field.severity(note.severity)}
            </Badge>
          )}
          {isTreated ? <em className={styles.mark}>{model.note.choices.status[note.status]}</em> : null}
          <span className={styles.ties}>{ties}</span>
        </span>
        <span className={mergeClasses(styles.fact, isTreated && styles.over)} style={{ WebkitLineClamp: lines }}>
          {fact}
        </span>
        {aside === undefined ? null : <span className={styles.aside}>{words.field.internalIs(aside)}</span>}
      </div>
      <NotePhotos photos={photos} />
    </>
  );
});

/** The first photo of a note, and how many there are. */
function NotePhotos({ photos }: Pick<NoteRowProps, 'photos'>) {
  const styles = useStyles();
  const { words } = useReader();
  const [first] = photos;
  if (!first) return null;
  const count = words.field.photos.count(photos.length);
  return (
    <span className={styles.photos} role="img" aria-label={count} title={count}>
      <SmallPhoto id={first.id} size="44px" />
      {photos.length > 1 ? (
        <Badge className={styles.more} size="small" appearance="filled" color="informative">
          {photos.length}
        </Badge>
      ) : null}
    </span>
  );
}
