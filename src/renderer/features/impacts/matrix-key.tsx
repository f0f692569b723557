import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  levels: { display: 'inline-flex' },
  level: { width: '1.4rem', textAlign: 'center', border: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** How to read the matrix. */
export function MatrixKey({ min, max }: { readonly min: number; readonly max: number }) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { key, keyboard } = words.impacts;
  const levels = accents.levels.slice(min, max + 1);
  return (
    <p className={styles.key}>
      <span className={styles.levels} aria-hidden>
        {levels.map(({ fill, text }, index) => (
          <span key={fill} className={styles.level} style={{ backgroundColor: fill, color: text }}>
            {min + index}
          </span>
        ))}
      </span>
      {[key.blank, key.proofs, key.unsure, key.workshop, key.subgroup, keyboard].map((text) => (
        <span key={text}>{text}</span>
      ))}
    </p>
  );
}
