import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  tags: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

interface Tie {
  readonly id: string;
  /** What the row that is tied is called. */
  readonly title: string;
  /** What kind of row it is; said before its title where several kinds are tied. */
  readonly kind?: string;
}

interface TieTagsProps<T extends Tie> {
  readonly ties: readonly T[];
  readonly onOpen?: (tie: T) => void;
  readonly onRemove: (tie: T) => void;
}

/** The rows that something is tied to, each to be taken off. */
export function TieTags<T extends Tie>({ ties, onOpen, onRemove }: TieTagsProps<T>) {
  const styles = useStyles();
  return (
    <div className={styles.tags}>
      {ties.map((tie) => (
        <TieTag key={tie.id} tie={tie} onRemove={onRemove} {...(onOpen && { onOpen })} />
      ))}
    </div>
  );
}

/** One row that something is tied to, to be taken off. */
export function TieTag<T extends Tie>({ tie, onOpen, onRemove }: Omit<TieTagsProps<T>, 'ties'> & { readonly tie: T }) {
  const { words } = useReader();
  return (
    <InteractionTag size="small">
      <InteractionTagPrimary
        hasSecondaryAction
        {...(onOpen && {
          onClick: () => {
            onOpen(tie);
          },
        })}
      >
        {tie.kind === undefined ? tie.title : `${tie.kind} · ${tie.title}`}
      </InteractionTagPrimary>
      <InteractionTagSecondary
        aria-label={words.field.removeTarget(tie.title)}
        onClick={() => {
          onRemove(tie);
        }}
      />
    </InteractionTag>
  );
}
