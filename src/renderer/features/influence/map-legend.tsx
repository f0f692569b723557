import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';
import type { MapColours } from '../../ui/graph/map-colours.ts';
import type { MapTeam } from '../../ui/graph/map-types.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  disc: { width: '0.75rem', height: '0.75rem', borderRadius: '50%', display: 'inline-block' },
});

/** What discs, colours, rings and arrows mean. */
export function MapLegend({ teams, colours }: { readonly teams: readonly MapTeam[]; readonly colours: MapColours }) {
  const styles = useStyles();
  const { influence } = useReader().words;
  return (
    <ul className={styles.legend} aria-label={influence.map.legend}>
      <li className={styles.entry}>
        <span className={styles.disc} style={{ border: `2.5px solid ${colours.ring}` }} />
        <Text size={200}>{influence.map.suggested}</Text>
      </li>
      <li className={styles.entry}>
        <span className={styles.disc} style={{ border: `4px double ${colours.acting}` }} />
        <Text size={200}>{influence.map.acting}</Text>
      </li>
      <li className={styles.entry}>
        <Text size={200}>{`${influence.map.legendSize} ${influence.map.legendArrow}`}</Text>
      </li>
      {teams.map(({ name, colour }) => (
        <li key={name} className={styles.entry}>
          <span className={styles.disc} style={{ backgroundColor: colour }} />
          <Text size={200}>{name}</Text>
        </li>
      ))}
      <li className={styles.entry}>
        <span className={styles.disc} style={{ backgroundColor: colours.noTeam }} />
        <Text size={200}>{influence.noTeam}</Text>
      </li>
    </ul>
  );
}
