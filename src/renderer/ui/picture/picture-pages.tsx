import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ZoomInRegular, ZoomOutRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../layout/empty-state.tsx';
import { pictureAddress, pictureText } from './picture-text.ts';
import { usePictures, type PictureKind } from './use-pictures.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  pages: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    overflow: 'auto',
    maxHeight: 'max(20rem, calc(100vh - 17rem))',
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  page: { display: 'block', backgroundColor: '#ffffff', boxShadow: tokens.shadow4, height: 'auto' },
  share: { minWidth: '3.5rem', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
});

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const plain = zooms.indexOf(1);

interface PicturePagesProps {
  readonly kind: PictureKind;
  readonly level: 'macro' | 'detail';
  /** What to say when there is nothing to draw. */
  readonly empty: string;
  readonly emptyAction?: ReactNode;
  /** Buttons at the right of the zoom. */
  readonly tools?: ReactNode;
}

/** Pictures of the client as pages one under the other, as they will be in a document; zoomed with Alt+plus and Alt+minus. */
export function PicturePages({ kind, level, empty, emptyAction, tools }: PicturePagesProps) {
  const styles = useStyles();
  const { words } = useReader();
  const pictures = usePictures(kind, level);
  const [rank, setRank] = useState(plain);
  const zoom = zooms[rank] ?? 1;
  const step = (by: number): void => {
    setRank((before) => Math.min(Math.max(before + by, 0), zooms.length - 1));
  };
  const larger = words.plan.picture.larger;
  const smaller = words.plan.picture.smaller;
  useCommands([
    {
      id: 'picture.larger',
      label: larger,
      shortcut: 'Alt++',
      run: () => {
        step(1);
      },
    },
    {
      id: 'picture.smaller',
      label: smaller,
      shortcut: 'Alt+-',
      run: () => {
        step(-1);
      },
    },
  ]);
  if (!pictures) return null;
  if (pictures.length === 0) return <EmptyState text={empty}>{emptyAction}</EmptyState>;
  return (
    <>
      <div className={styles.bar}>
        <Tooltip content={smaller} relationship="label">
          <Button
            icon={<ZoomOutRegular />}
            onClick={() => {
              step(-1);
            }}
          />
        </Tooltip>
        <Text className={styles.share}>{words.common.progress(Math.round(zoom * 100))}</Text>
        <Tooltip content={larger} relationship="label">
          <Button
            icon={<ZoomInRegular />}
            onClick={() => {
              step(1);
            }}
          />
        </Tooltip>
        {tools}
      </div>
      <div className={styles.pages} role="region" aria-label={words.plan.picture.pages} tabIndex={0}>
        {pictures.map(({ svg, width }) => (
          <img
            key={svg}
            className={styles.page}
            src={pictureAddress(svg)}
            alt={pictureText(svg)}
            style={zoom === 1 ? { width: '100%', maxWidth: width * 2 } : { width: width * zoom * 1.4 }}
          />
        ))}
      </div>
    </>
  );
}
