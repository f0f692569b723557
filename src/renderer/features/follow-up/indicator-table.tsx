import { Badge, Button, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import { formatDate, formatNumber } from '../../../words/dates.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { RowTable, type TableColumn } from '../../ui/table/row-table.tsx';
import { Sparkline } from './sparkline.tsx';
import { directionOf, standingOf, wholeReadings } from './trend.ts';

type Indicator = Row<'indicator'>;

interface IndicatorTableProps {
  readonly label: string;
  readonly indicators: readonly Indicator[];
  readonly readingsOf: ReadonlyMap<string, readonly Row<'reading'>[]>;
  readonly currentId: string | undefined;
  readonly onRead: (indicator: Indicator) => void;
}

/** The indicators of one phase with their figures and how they move. */
export function IndicatorTable({ label, indicators, readingsOf, currentId, onRead }: IndicatorTableProps) {
  const columns = useIndicatorColumns(readingsOf, onRead);
  return (
    <RowTable
      label={label}
      columns={columns}
      rows={indicators}
      currentId={currentId}
      onOpen={({ id }) => {
        showRow(`indicator:${id}`);
      }}
    />
  );
}

function useIndicatorColumns(
  readingsOf: IndicatorTableProps['readingsOf'],
  onRead: IndicatorTableProps['onRead'],
): readonly TableColumn<Indicator>[] {
  const { words, model, language, accents } = useReader();
  const { indicators } = words.followUp;
  return useMemo(() => {
    const lines = (row: Indicator) => wholeReadings(readingsOf.get(row.id) ?? []);
    const number = (value: number | null | undefined, unit: string | null): string =>
      value === null || value === undefined
        ? ''
        : [formatNumber(value, language), isShort(unit) ? unit : null].filter((part) => part !== null).join('\u202f');
    const directionText = (row: Indicator): string => {
      const direction = directionOf(lines(row));
      return direction === undefined ? '' : indicators[direction];
    };
    const standing = (row: Indicator) => {
      const last = lines(row).at(-1);
      return last && standingOf(last.value, row);
    };
    return [
      {
        key: 'name',
        header: indicators.indicator,
        width: 16,
        text: ({ code, name, unit }) => `${code} ${name}${longUnit(unit)}`,
      },
      {
        key: 'baseline',
        header: indicators.baseline,
        width: 5,
        align: 'end',
        text: ({ baseline, unit }) => number(baseline, unit),
        sortBy: ({ baseline }) => baseline,
      },
      {
        key: 'target',
        header: indicators.target,
        width: 5,
        align: 'end',
        text: ({ target, unit }) => number(target, unit),
        sortBy: ({ target }) => target,
      },
      {
        key: 'last',
        header: indicators.last,
        width: 6.5,
        align: 'end',
        text: (row) => {
          const last = lines(row).at(-1);
          return last ? number(last.value, row.unit) : indicators.none;
        },
        sortBy: (row) => lines(row).at(-1)?.value ?? null,
      },
      {
        key: 'read_on',
        header: indicators.readOn,
        width: 8.5,
        text: (row) => {
          const last = lines(row).at(-1);
          return last ? formatDate(last.read_on, language) : '';
        },
        sortBy: (row) => lines(row).at(-1)?.read_on ?? null,
      },
      {
        key: 'trend',
        header: indicators.trend,
        width: 13,
        text: directionText,
        cell: (row) => {
          const readings = lines(row);
          return readings.length < 2 ? null : (
            <span style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
              <Sparkline readings={readings} target={row.target} />
              {directionText(row)}
            </span>
          );
        },
      },
      {
        key: 'standing',
        header: model.action.fields.status,
        width: 9,
        text: (row) => {
          const stands = standing(row);
          return stands === 'reached' ? indicators.reached : stands === 'alert' ? indicators.belowThreshold : '';
        },
        cell: (row) => {
          const stands = standing(row);
          if (stands !== 'reached' && stands !== 'alert') return null;
          return stands === 'reached' ? (
            <Badge appearance="outline" color="brand">
              {indicators.reached}
            </Badge>
          ) : (
            <Badge appearance="outline" style={{ color: accents.trouble }}>
              {indicators.belowThreshold}
            </Badge>
          );
        },
      },
      {
        key: 'read',
        header: indicators.reading,
        width: 4,
        text: () => '',
        cell: (row) => (
          <Tooltip content={indicators.addReadingTo(row.name)} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              onClick={() => {
                onRead(row);
              }}
            />
          </Tooltip>
        ),
      },
    ];
  }, [indicators, model, language, accents, readingsOf, onRead]);
}

/** A unit of a few letters goes with each figure; a longer one is said once, after the name. */
function isShort(unit: string | null): boolean {
  return unit !== null && unit !== '' && unit.length <= 3;
}

function longUnit(unit: string | null): string {
  return unit === null || unit === '' || isShort(unit) ? '' : ` (${unit})`;
}
