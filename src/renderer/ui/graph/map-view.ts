import graphModule from 'graphology';
import { Sigma } from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import { hullOf } from '../../../domain/picture/map-labels.ts';
import type { MapColours } from './map-colours.ts';
import { drawHover, drawHull, drawHullNames, drawPending, drawRing, LabelPlan } from './map-drawing.ts';
import { mapBox, type MapArrow, type MapDisc, type MapPlaces, type MapPoint, type MapTeam } from './map-types.ts';

/** The types of this package put the thing under `default`; at run time the import is the thing itself. */
const Graph = graphModule as unknown as typeof graphModule.default;

/** What the map shows. */
export interface MapScene {
  readonly discs: readonly MapDisc[];
  readonly arrows: readonly MapArrow[];
  readonly places: MapPlaces;
  readonly teams: ReadonlyMap<string, MapTeam>;
  readonly colours: MapColours;
  readonly selected: string | undefined;
  /** A drag ties two discs instead of moving one. */
  readonly isLinking: boolean;
}

/** What a person does on the map. */
export interface MapGestures {
  readonly select: (id: string | undefined) => void;
  readonly move: (id: string, place: MapPoint) => void;
  readonly link: (from: string, to: string) => void;
}

/** Above this many links they are not redrawn while the map moves. */
const manyLinks = 4000;
/** Pixels under which a drag is a click. */
const tolerance = 4;
/** Milliseconds; none for those who asked for no motion. */
const glide = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140;

/** Where our own layers stand among those of the library, which its types leave out. */
const underLinks = { style: {}, beforeLayer: 'edges' };
const overDiscs = { style: { pointerEvents: 'none' }, afterLayer: 'nodes' };

interface Drag {
  readonly id: string;
  readonly ties: boolean;
  readonly from: MapPoint;
  to: MapPoint;
  hasMoved: boolean;
}

/** Draws the map in a box of the page, and hears what is done on it. */
export class MapView {
  readonly #graph = new Graph({ type: 'directed' });
  readonly #sigma: Sigma;
  readonly #labels = new LabelPlan();
  readonly #gestures: () => MapGestures;
  #scene: MapScene;
  #hulls: readonly { readonly team: MapTeam; readonly points: readonly MapPoint[] }[] = [];
  #drag: Drag | undefined;
  /** The end of a drag is no click. */
  #wasDragged = false;
  #discs = new Map<string, MapDisc>();

  constructor(container: HTMLElement, scene: MapScene, gestures: () => MapGestures) {
    this.#scene = scene;
    this.#gestures = gestures;
    this.#fill();
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      defaultEdgeType: 'arrow',
      edgeProgramClasses: {
        arrow: createEdgeArrowProgram({ lengthToThicknessRatio: 7, widenessToThicknessRatio: 5 }),
      },
      hideEdgesOnMove: scene.arrows.length > manyLinks,
      labelDensity: 2,
      labelGridCellSize: 60,
      labelRenderedSizeThreshold: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      minEdgeThickness: 0.5,
      stagePadding: 24,
      zIndex: true,
      zoomDuration: glide,
      inertiaDuration: glide,
      nodeReducer: (id, data) => ({ ...data, ...this.#look(id) }),
      edgeReducer: (_, data) => ({ ...data, ...this.#lookOfArrow(String(data['from']), String(data['to'])) }),
      defaultDrawNodeLabel: (context, { key, x, y, size, color }) => {
        const mark = this.#discs.get(String(key))?.mark;
        const isRinged = this.#discs.get(String(key))?.role !== 'other';
        if (mark) this.#labels.write(context, { x, y, size, mark, colour: color, isRinged }, this.#scene.colours);
      },
      defaultDrawNodeHover: (context, { key, x, y, size }) => {
        const label = this.#discs.get(String(key))?.label;
        if (label) drawHover(context, { x, y, size, label }, this.#scene.colours);
      },
    });
    this.#sigma.setCustomBBox({ x: [0, mapBox.width], y: [-mapBox.height, 0] });
    this.#sigma.createCanvasContext('hulls', underLinks);
    this.#sigma.createCanvasContext('rings', overDiscs);
    this.#sigma.resize(true);
    this.#listen(container);
    this.#sigma.refresh();
  }

  /** Shows another scene; the view stays where it is. */
  show(scene: MapScene): void {
    const before = this.#scene;
    this.#scene = scene;
    const isSame = before.discs === scene.discs && before.arrows === scene.arrows && before.places === scene.places;
    if (!isSame) this.#fill();
    this.#sigma.setSetting('hideEdgesOnMove', scene.arrows.length > manyLinks);
    this.#sigma.refresh();
  }

  zoom(direction: 'in' | 'out' | 'all'): void {
    const camera = this.#sigma.getCamera();
    if (direction === 'all') void camera.animatedReset({ duration: glide });
    else if (direction === 'in') void camera.animatedZoom({ duration: glide, factor: 1.4 });
    else void camera.animatedUnzoom({ duration: glide, factor: 1.4 });
  }

  /** Moves the view by shares of what is in sight. */
  pan(right: number, down: number): void {
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    // Links of a crowd are left out while the view glides.
    void camera.animate({ x: x + right * ratio, y: y - down * ratio }, { duration: glide });
  }

  /** Brings a person to the middle. */
  focus(id: string): void {
    const shown = this.#sigma.getNodeDisplayData(id);
    const camera = this.#sigma.getCamera();
    if (!shown) return;
    void camera.animate({ x: shown.x, y: shown.y, ratio: Math.min(camera.getState().ratio, 0.5) }, { duration: glide });
  }

  close(): void {
    this.#sigma.kill();
  }

  #fill(): void {
    const { discs, arrows, places, teams } = this.#scene;
    this.#discs = new Map(discs.map((disc) => [disc.id, disc]));
    this.#graph.clear();
    for (const { id, radius, mark } of discs) {
      const { x, y } = places.get(id) ?? { x: mapBox.width / 2, y: mapBox.height / 2 };
      this.#graph.addNode(id, { x, y: -y, size: radius, label: mark });
    }
    for (const { from, to } of arrows) {
      if (from !== to && this.#graph.hasNode(from) && this.#graph.hasNode(to)) {
        this.#graph.mergeEdge(from, to, { from, to, size: arrows.length > manyLinks ? 0.5 : 1.3 });
      }
    }
    const frame = { x: -60, y: -60, width: mapBox.width + 120, height: mapBox.height + 120 };
    this.#hulls = [...teams].flatMap(([key, team]) => {
      const members = discs.flatMap(({ id, team: own, radius, isHidden }) => {
        const place = places.get(id);
        return own === key && !isHidden && place ? [{ ...place, radius }] : [];
      });
      return members.length < 2 ? [] : [{ team, points: hullOf(members, 9, frame) }];
    });
  }

  #look(id: string) {
    const { teams, colours, selected } = this.#scene;
    const disc = this.#discs.get(id);
    const colour = (disc?.team ? teams.get(disc.team)?.colour : undefined) ?? colours.noTeam;
    const isNear =
      selected === undefined ||
      !this.#graph.hasNode(selected) ||
      selected === id ||
      this.#graph.areNeighbors(selected, id);
    return {
      color: isNear ? colour : colours.faded,
      hidden: disc?.isHidden ?? false,
      forceLabel: selected === id || disc?.role !== 'other',
      zIndex: isNear ? 2 : 1,
      label: isNear ? (disc?.mark ?? '') : null,
    };
  }

  #lookOfArrow(from: string, to: string) {
    const { colours, selected } = this.#scene;
    const isHidden = [from, to].some((id) => this.#discs.get(id)?.isHidden);
    if (selected === undefined || !this.#graph.hasNode(selected)) {
      return { color: colours.arrow, hidden: isHidden, zIndex: 0 };
    }
    if (to === selected) return { color: colours.cited, hidden: isHidden, size: 2, zIndex: 2 };
    if (from === selected) return { color: colours.citing, hidden: isHidden, size: 2, zIndex: 2 };
    return { color: colours.faded, hidden: isHidden, zIndex: 0 };
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    sigma.on('beforeRender', () => {
      this.#labels.clear();
    });
    sigma.on('afterRender', () => {
      this.#drawAround();
    });
    sigma.on('clickNode', ({ node }) => {
      if (!this.#wasDragged) this.#gestures().select(node);
    });
    sigma.on('clickStage', () => {
      if (!this.#wasDragged) this.#gestures().select(undefined);
    });
    sigma.on('downStage', () => {
      this.#wasDragged = false;
    });
    sigma.on('enterNode', () => {
      container.style.cursor = 'pointer';
    });
    sigma.on('leaveNode', () => {
      container.style.cursor = '';
    });
    sigma.on('downNode', ({ node, event }) => {
      const point = { x: event.x, y: event.y };
      const isShifted = event.original instanceof MouseEvent && event.original.shiftKey;
      this.#drag = { id: node, ties: this.#scene.isLinking || isShifted, from: point, to: point, hasMoved: false };
      this.#wasDragged = false;
      event.preventSigmaDefault();
    });
    sigma.on('moveBody', ({ event }) => {
      if (!this.#drag) return;
      event.preventSigmaDefault();
      event.original.preventDefault();
      this.#dragTo({ x: event.x, y: event.y });
    });
    sigma.on('upNode', ({ node }) => {
      this.#drop(node);
    });
    sigma.on('upStage', () => {
      this.#drop(undefined);
    });
  }

  #dragTo(point: MapPoint): void {
    const drag = this.#drag;
    if (!drag) return;
    drag.to = point;
    drag.hasMoved ||= Math.hypot(point.x - drag.from.x, point.y - drag.from.y) > tolerance;
    if (!drag.hasMoved) return;
    if (drag.ties) {
      this.#sigma.scheduleRender();
      return;
    }
    const place = this.#sigma.viewportToGraph(point);
    this.#graph.mergeNodeAttributes(drag.id, place);
  }

  #drop(over: string | undefined): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag?.hasMoved) return;
    this.#wasDragged = true;
    this.#sigma.scheduleRender();
    if (drag.ties) {
      if (over !== undefined && over !== drag.id) this.#gestures().link(drag.id, over);
      return;
    }
    const { x, y } = this.#sigma.viewportToGraph(drag.to);
    this.#gestures().move(drag.id, { x, y: -y });
  }

  /** Hulls under the discs, rings and the link being drawn over them. */
  #drawAround(): void {
    const { colours, selected } = this.#scene;
    const below = this.#surface('hulls');
    if (below) {
      const hulls = this.#hulls.map(({ team, points }) => ({
        ...team,
        points: points.map(({ x, y }) => this.#sigma.graphToViewport({ x, y: -y })),
      }));
      for (const hull of hulls) drawHull(below, hull.points, hull, colours);
      drawHullNames(below, hulls, colours);
    }
    const above = this.#surface('rings');
    if (!above) return;
    for (const { id, role, isHidden } of this.#discs.values()) {
      if (isHidden || (role === 'other' && id !== selected)) continue;
      const disc = this.#placeOf(id);
      if (role !== 'other') drawRing(above, disc, role, colours);
      if (id === selected) drawRing(above, disc, 'selected', colours);
    }
    if (this.#drag?.ties && this.#drag.hasMoved) {
      drawPending(above, this.#placeOf(this.#drag.id), this.#drag.to, colours);
    }
  }

  #placeOf(id: string): { readonly x: number; readonly y: number; readonly size: number } {
    const { x, y } = this.#graph.getNodeAttributes(id) as MapPoint;
    const size = this.#sigma.scaleSize(this.#discs.get(id)?.radius ?? 0);
    return { ...this.#sigma.graphToViewport({ x, y }), size };
  }

  #surface(layer: 'hulls' | 'rings'): CanvasRenderingContext2D | undefined {
    const context = this.#sigma.getCanvases()[layer]?.getContext('2d');
    if (!context) return undefined;
    const { width, height } = this.#sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    return context;
  }
}
