import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, EditRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { ListedSection } from './section-plan.ts';

const useStyles = makeStyles({
  side: { display: 'grid', gap: tokens.spacingVerticalS, alignContent: 'start' },
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    maxHeight: 'calc(100vh - 19rem)',
    minHeight: '12rem',
    overflowY: 'auto',
  },
  line: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '1rem minmax(0, 1fr) 1rem',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minHeight: '2rem',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
  },
  out: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  target: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  grip: { color: tokens.colorNeutralForeground3, cursor: 'grab' },
  quiet: { color: tokens.colorNeutralForeground3 },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface SectionListProps {
  readonly listed: readonly ListedSection[];
  readonly current: string | undefined;
  readonly onPick: (key: string) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onAdd: () => void;
}

/** The sections of a document in order; they are moved by dragging, or with Alt and the arrows. */
export function SectionList({ listed, current, onPick, onMove, onAdd }: SectionListProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [told, setTold] = useState('');
  const focusLine = (index: number): void => {
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const to = Math.min(listed.length - 1, Math.max(0, index + by));
    if (event.altKey && to !== index) {
      onMove(index, to);
      setTold(`${listed[index]?.title ?? ''} : ${own.sectionPlace(to + 1, listed.length)}`);
    }
    // The line that moved keeps the focus: its button is the one of its key.
    if (!event.altKey) focusLine(to);
  };
  return (
    <section className={styles.side} aria-label={own.sections}>
      <Caption1 as="h3" block style={{ margin: 0 }}>
        {own.sections}
      </Caption1>
      <ul ref={list} className={styles.list}>
        {listed.map((section, index) => (
          <li
            key={section.key}
            draggable
            className={mergeClasses(over === index && dragged !== undefined && styles.target)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(index);
            }}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              // The line shows before which section it falls.
              if (dragged !== undefined) onMove(dragged, dragged < index ? index - 1 : index);
              setDragged(undefined);
            }}
            onDragEnd={() => {
              setDragged(undefined);
            }}
          >
            <button
              type="button"
              className={mergeClasses(styles.line, section.key === current && styles.current)}
              aria-current={section.key === current ? 'true' : undefined}
              aria-label={nameOf(section, own)}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => {
                onPick(section.key);
              }}
              onKeyDown={(event) => {
                onKeyDown(event, index);
              }}
            >
              <ReOrderDotsVerticalRegular className={styles.grip} aria-hidden />
              <span className={mergeClasses(!section.isIncluded && styles.out)}>{section.title}</span>
              {hasText(section) ? <EditRegular aria-hidden /> : null}
            </button>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {own.sectionsHint}
      </Text>
      <Button icon={<AddRegular />} onClick={onAdd}>
        {own.addSection}
      </Button>
      <div className={styles.live} role="status">
        {told}
      </div>
    </section>
  );
}

function hasText({ row }: ListedSection): boolean {
  return (row?.body?.trim() ?? '') !== '';
}

function nameOf(section: ListedSection, own: ReturnType<typeof useReader>['words']['deliverables']): string {
  return [
    section.title,
    hasText(section) ? own.written : section.isUsual ? own.usual : own.ownSection,
    section.isIncluded ? '' : own.leftOut,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
