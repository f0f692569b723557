import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { MapGestures, MapScene } from './map-types.ts';
import { MapView } from './map-view.ts';

/** What a button of the screen asks of the map. */
export interface MapHandle {
  readonly zoom: MapView['zoom'];
  readonly focus: MapView['focus'];
}

interface InfluenceMapProps {
  readonly ref?: Ref<MapHandle>;
  /** What the map shows, and how it is driven. */
  readonly label: string;
  readonly scene: MapScene;
  readonly gestures: MapGestures;
}

const useStyles = makeStyles({
  map: {
    position: 'relative',
    minHeight: '22rem',
    height: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** True when the machine can draw the map; the backend's picture stands in for it elsewhere. */
export function canDrawMap(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** People as discs, links as arrows: moved, zoomed and tied with the pointer; walked with the keyboard. */
export function InfluenceMap({ ref, label, scene, gestures }: InfluenceMapProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<MapView>(undefined);
  const latest = useRef({ scene, gestures });
  latest.current = { scene, gestures };
  useEffect(() => {
    if (!box.current) return undefined;
    const made = new MapView(box.current, latest.current.scene, () => latest.current.gestures);
    view.current = made;
    return () => {
      made.close();
      view.current = undefined;
    };
  }, []);
  useEffect(() => {
    view.current?.show(scene);
  }, [scene]);
  useImperativeHandle(ref, () => ({
    zoom: (direction) => view.current?.zoom(direction),
    focus: (id) => view.current?.focus(id),
  }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const run = keys[event.key];
    if (!run || !view.current) return;
    event.preventDefault();
    run(view.current);
  };
  return (
    <div
      ref={box}
      className={styles.map}
      style={{ backgroundColor: scene.colours.surface }}
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}

const step = 0.1;

const keys: Readonly<Record<string, (view: MapView) => void>> = {
  '+': (view) => {
    view.zoom('in');
  },
  '=': (view) => {
    view.zoom('in');
  },
  '-': (view) => {
    view.zoom('out');
  },
  Home: (view) => {
    view.zoom('all');
  },
  ArrowLeft: (view) => {
    view.pan(-step, 0);
  },
  ArrowRight: (view) => {
    view.pan(step, 0);
  },
  ArrowUp: (view) => {
    view.pan(0, -step);
  },
  ArrowDown: (view) => {
    view.pan(0, step);
  },
};
