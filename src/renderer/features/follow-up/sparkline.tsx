import { tokens } from '@fluentui/react-components';
import type { Row } from '../../../domain/model.ts';
import { formatNumber } from '../../../words/dates.ts';
import { useReader } from '../../app/reader.tsx';
import { sparkline } from './trend.ts';

const box = { width: 110, height: 24, edge: 4 } as const;

interface SparklineProps {
  readonly readings: readonly Pick<Row<'reading'>, 'read_on' | 'value'>[];
  readonly target: number | null;
}

/** Readings in time as a small line, the target as a dashed one; its words give the figures. */
export function Sparkline({ readings, target }: SparklineProps) {
  const { words, language } = useReader();
  const drawn = sparkline(readings, target, box);
  const last = drawn.points.at(-1);
  const figures = readings.map(({ value }) => formatNumber(value, language)).join(', ');
  return (
    <svg
      role="img"
      aria-label={words.followUp.indicators.trendOf(figures)}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
    >
      {drawn.target === undefined ? null : (
        <line
          x1={0}
          x2={box.width}
          y1={drawn.target}
          y2={drawn.target}
          stroke={tokens.colorNeutralForeground3}
          strokeDasharray="3 3"
        />
      )}
      <polyline
        points={drawn.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={tokens.colorBrandForeground1}
        strokeWidth={1.75}
      />
      {last ? <circle cx={last.x} cy={last.y} r={3} fill={tokens.colorBrandForeground1} /> : null}
    </svg>
  );
}
