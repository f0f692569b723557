import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '44rem',
    maxWidth: '100%',
    alignSelf: 'flex-start',
    flexShrink: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
  },
  head: { padding: `0 ${tokens.spacingHorizontalS}`, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  foot: { fontWeight: tokens.fontWeightRegular },
  cell: {
    height: '1.75rem',
    padding: '2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'middle',
  },
  codes: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  code: { color: 'inherit', textDecorationLine: 'underline' },
});

const scale = [1, 2, 3, 4] as const;
const over = new Set(['closed']);

/** Where the open risks stand: probability up, severity across, darker when the product is higher. */
export function RiskSquare() {
  const styles = useStyles();
  const { words, model, accents } = useReader();
  const risks = useRows('risk').filter(({ status }) => !over.has(status));
  const names = model.risk.fields;
  if (!risks.some(({ probability, severity }) => probability !== null && severity !== null)) return null;
  return (
    <table
      className={styles.table}
      aria-label={`${words.impacts.criticality} · ${names.probability} × ${names.severity}`}
    >
      <tbody>
        {scale.toReversed().map((probability) => (
          <tr key={probability}>
            <th scope="row" className={styles.head}>{`${names.probability} ${probability}`}</th>
            {scale.map((severity) => {
              const those = risks.filter((risk) => risk.probability === probability && risk.severity === severity);
              const colours = accents.levels[Math.min(4, Math.ceil((probability * severity) / 4))];
              return (
                <td
                  key={severity}
                  className={styles.cell}
                  style={{ backgroundColor: colours?.fill, color: colours?.text }}
                >
                  <span className={styles.codes}>
                    {those.map(({ id, code, title }) => (
                      <Link
                        key={id}
                        as="button"
                        className={styles.code}
                        title={title}
                        aria-label={`${code} ${title}`}
                        onClick={() => {
                          showRow(`risk:${id}`);
                        }}
                      >
                        {code}
                      </Link>
                    ))}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {scale.map((severity) => (
            <th key={severity} scope="col" className={styles.foot}>{`${names.severity} ${severity}`}</th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
