import { Sigma } from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import { drawHover, drawHull, drawHullNames, drawPending, drawRing, LabelPlan } from './map-drawing.ts';
import { fillGraph, hullsOf, manyLinks, newGraph, type MapHull } from './map-graph.ts';
import { lookOfArrow, lookOfDisc } from './map-looks.ts';
import { mapBox, type MapDisc, type MapGestures, type MapPoint, type MapScene } from './map-types.ts';

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
  readonly #graph = newGraph();
  readonly #sigma: Sigma;
  readonly #labels = new LabelPlan();
  readonly #gestures: () => MapGestures;
  #scene: MapScene;
  #hulls: readonly MapHull[] = [];
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
      nodeReducer: (id, data) => ({ ...data, ...lookOfDisc(this.#discs.get(id), this.#isNear(id), this.#scene) }),
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
    this.#discs = new Map(this.#scene.discs.map((disc) => [disc.id, disc]));
    fillGraph(this.#graph, this.#scene);
    this.#hulls = hullsOf(this.#scene);
  }

  /** The person selected, if the map shows them. */
  get #selected(): string | undefined {
    const { selected } = this.#scene;
    return selected !== undefined && this.#graph.hasNode(selected) ? selected : undefined;
  }

  /** True for the person selected and those around; for all when nobody is. */
  #isNear(id: string): boolean {
    const selected = this.#selected;
    return selected === undefined || selected === id || this.#graph.areNeighbors(selected, id);
  }

  #lookOfArrow(from: string, to: string) {
    const isHidden = [from, to].some((id) => this.#discs.get(id)?.isHidden);
    return { ...lookOfArrow({ from, to }, this.#selected, this.#scene.colours), hidden: isHidden };
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
