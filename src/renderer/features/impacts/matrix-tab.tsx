import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTables } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { CellDetail } from './cell-detail.tsx';
import { MatrixGrid, type MatrixSpot } from './matrix-grid.tsx';
import { MatrixKey } from './matrix-key.tsx';
import { MatrixTools } from './matrix-tools.tsx';
import { matrixView, type MatrixChoice } from './matrix-view.ts';
import { NewImpact } from './new-impact.tsx';
import { StarterAxes } from './starter-axes.tsx';
import { useWorkshopRatings } from './use-workshop-ratings.ts';

const useStyles = makeStyles({
  frame: { containerType: 'inline-size', display: 'flex', flexGrow: 1, minHeight: 0 },
  body: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    gap: tokens.spacingHorizontalL,
    // Too narrow for both: the detail stands under the matrix.
    '@container (max-width: 54rem)': { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  key: { '@container (max-width: 54rem)': { display: 'none' } },
  matrix: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
});

const everything: MatrixChoice = { projectId: undefined, withSubgroups: false, onlyRated: true };

/** Who is hit, on which axis, how hard and on what proof. */
export function MatrixTab() {
  const styles = useStyles();
  const { impacts } = useReader().words;
  const tables = useTables([
    'population',
    'dimension',
    'dimension_set',
    'impact',
    'rating',
    'workshop_rating',
    'evidence_link',
    'project',
  ]);
  const [choice, setChoice] = useState(everything);
  const [spot, setSpot] = useState<MatrixSpot>();
  const [isAdding, setIsAdding] = useState(false);
  const view = useMemo(() => matrixView(tables, choice), [tables, choice]);
  const projectId = choice.projectId ?? (tables.project.length === 1 ? tables.project[0]?.id : undefined);
  const workshop = useWorkshopRatings(projectId);
  const add = (): void => {
    setIsAdding(true);
  };
  useCommands([{ id: 'impacts.new', label: impacts.newImpact, shortcut: 'Alt+N', run: add }]);
  const newImpact = isAdding ? (
    <NewImpact
      onClose={() => {
        setIsAdding(false);
      }}
    />
  ) : null;
  const focusCell = (): void => {
    document.querySelector<HTMLElement>('[data-spot][tabindex="0"]')?.focus();
  };
  if (!view || view.axes.length === 0) return <StarterAxes />;
  if (tables.impact.length === 0 && view.rows.length === 0) {
    return (
      <EmptyState text={impacts.empty}>
        <Button appearance="primary" onClick={add}>
          {impacts.newImpact}
        </Button>
        {newImpact}
      </EmptyState>
    );
  }
  const row = view.rows.find(({ population }) => population.id === spot?.populationId);
  const cell = row?.cells[view.axes.findIndex(({ id }) => id === spot?.dimensionId)];
  return (
    <>
      <MatrixTools view={view} choice={choice} onChoose={setChoice} onNew={add} />
      <div className={styles.frame}>
        <div className={styles.body}>
          <div className={styles.matrix}>
            <MatrixGrid view={view} openSpot={spot} onOpen={setSpot} onRate={workshop.rate} />
            <div className={spot && row ? styles.key : undefined}>
              <MatrixKey min={view.set.scale_min} max={view.set.scale_max} />
            </div>
          </div>
          {spot && row ? (
            <CellDetail
              spot={spot}
              cell={cell}
              scale={{ min: view.set.scale_min, max: view.set.scale_max }}
              projectId={projectId}
              workshop={workshop}
              onClose={() => {
                setSpot(undefined);
                focusCell();
              }}
            />
          ) : null}
        </div>
      </div>
      {newImpact}
    </>
  );
}
