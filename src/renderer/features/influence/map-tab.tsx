import { Button, Spinner, Text, ToggleButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowResetRegular,
  LinkRegular,
  PersonAddRegular,
  ZoomFitRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { go, showRow } from '../../app/route.ts';
import { Waiting } from '../../app/waiting.tsx';
import { NewPersonDialog } from '../../ui/entity/new-person-dialog.tsx';
import { canDrawMap, InfluenceMap, type MapHandle } from '../../ui/graph/influence-map.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { CopyPictures } from '../../ui/picture/copy-pictures.tsx';
import { PicturePages } from '../../ui/picture/picture-pages.tsx';
import { AddNomination } from './add-nomination.tsx';
import { ImportNominations } from './import-nominations.tsx';
import { MapFilters } from './map-filters.tsx';
import { MapLegend } from './map-legend.tsx';
import type { MapFilter } from './map-scene.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { useMapScene } from './use-map-scene.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  grow: { flexGrow: 1 },
  // Over the map, so that it stays where it is when the words change.
  status: {
    position: 'absolute',
    zIndex: 1,
    left: tokens.spacingHorizontalM,
    bottom: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    pointerEvents: 'none',
  },
  map: { position: 'relative', height: 'max(22rem, calc(100vh - 22rem))' },
});

/** Who turns to whom, as a map that one can move, tie and read; the tab beside it says the same in a table. */
export function MapTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { influence } = words;
  const [given, setFilter] = useState<MapFilter>();
  const [isLinking, setIsLinking] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const map = useRef<MapHandle>(null);
  const usual = useMemo(() => ({ team: undefined, survey: undefined, leastCitations: 0, showsUnlinked: false }), []);
  const filter = given ?? usual;
  const { scene, arrange, teams, surveys, titles, people, colours } = useMapScene(filter, isLinking);
  const { forget, ...gestures } = useMapGestures(filter.survey, (id) => titles.of('person', id));
  const canDraw = useMemo(canDrawMap, []);
  const toggle = (): void => {
    setIsLinking(!isLinking);
  };
  const arrangeAll = (): void => {
    forget();
    arrange();
  };
  useCommands([
    { id: 'map.link', label: influence.map.link, shortcut: 'Alt+L', run: toggle },
    { id: 'map.all', label: influence.map.zoomAll, run: () => map.current?.zoom('all') },
    { id: 'map.arrange', label: influence.map.arrange, run: arrangeAll },
    {
      id: 'map.person',
      label: influence.map.newPerson,
      run: () => {
        setIsAdding(true);
      },
    },
  ]);
  const hidden = new Set(scene?.discs.filter(({ isHidden }) => isHidden).map(({ id }) => id));
  const shown = people.length - hidden.size;
  const links = scene?.arrows.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)).length ?? 0;
  const addPerson = (
    <Button
      icon={<PersonAddRegular />}
      onClick={() => {
        setIsAdding(true);
      }}
    >
      {influence.map.newPerson}
    </Button>
  );
  return (
    <>
      {people.length === 0 ? (
        <EmptyState text={influence.empty}>
          <Button
            appearance="primary"
            onClick={() => {
              go('organisation', 'people');
            }}
          >
            {influence.people.addPeople}
          </Button>
          {addPerson}
        </EmptyState>
      ) : (
        <>
          <MapFilters
            filter={filter}
            teams={teams}
            surveys={surveys}
            people={titles.choices('person')}
            onFilter={setFilter}
            onFind={(id) => {
              showRow(`person:${id}`);
              map.current?.focus(id);
            }}
          />
          <div className={styles.tools}>
            {canDraw ? (
              <>
                <ZoomButtons map={map} />
                <Tooltip content={influence.map.arrange} relationship="label">
                  <Button icon={<ArrowResetRegular />} onClick={arrangeAll} />
                </Tooltip>
                <Tooltip content={`${influence.map.linkHint} (Alt+L)`} relationship="description">
                  <ToggleButton icon={<LinkRegular />} checked={isLinking} onClick={toggle}>
                    {influence.map.link}
                  </ToggleButton>
                </Tooltip>
              </>
            ) : null}
            {addPerson}
            <AddNomination survey={filter.survey} />
            <ImportNominations />
            <span className={styles.grow} />
            <CopyPictures kind="influence" level="detail" />
          </div>
          {scene && shown === 0 ? (
            <EmptyState text={influence.map.none}>
              {filter.showsUnlinked ? null : (
                <Button
                  onClick={() => {
                    setFilter({ ...filter, showsUnlinked: true });
                  }}
                >
                  {influence.showUnlinked}
                </Button>
              )}
            </EmptyState>
          ) : canDraw ? (
            <>
              <div className={styles.map}>
                <Text size={200} className={styles.status} role="status">
                  {isLinking ? influence.map.linkHint : influence.map.shown(shown, links)}
                </Text>
                {scene ? (
                  <InfluenceMap ref={map} label={influence.map.label(shown, links)} scene={scene} gestures={gestures} />
                ) : (
                  <>
                    <Waiting />
                    <Spinner label={influence.map.layingOut} style={{ height: '100%' }} />
                  </>
                )}
              </div>
              <MapLegend teams={[...teams.values()]} colours={colours} />
            </>
          ) : (
            <>
              <Text block>{influence.map.noDrawing}</Text>
              <PicturePages kind="influence" level="detail" empty={influence.ambassadors.empty} />
            </>
          )}
        </>
      )}
      {isAdding ? (
        <NewPersonDialog
          title={influence.map.newPerson}
          onClose={() => {
            setIsAdding(false);
          }}
          onCreated={(id) => {
            // Nobody cites a newcomer yet.
            setFilter({ ...filter, showsUnlinked: true, leastCitations: 0 });
            showRow(`person:${id}`);
          }}
        />
      ) : null}
    </>
  );
}

function ZoomButtons({ map }: { readonly map: { readonly current: MapHandle | null } }) {
  const { influence } = useReader().words;
  const buttons = [
    { key: 'in', label: influence.map.zoomIn, icon: <ZoomInRegular /> },
    { key: 'out', label: influence.map.zoomOut, icon: <ZoomOutRegular /> },
    { key: 'all', label: influence.map.zoomAll, icon: <ZoomFitRegular /> },
  ] as const;
  return buttons.map(({ key, label, icon }) => (
    <Tooltip key={key} content={label} relationship="label">
      <Button icon={icon} onClick={() => map.current?.zoom(key)} />
    </Tooltip>
  ));
}
