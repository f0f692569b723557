import type { Hatch, Paint, Point, Scene, Shape, TextShape } from './scene.ts';
import { palette } from './palette.ts';
import { fitText, isInFace, plainLine, textWidth } from './text-measure.ts';

export interface SvgOptions {
  /** Names after which other faces are tried; the bundled one comes first. */
  readonly fallbackFaces?: string;
  /** Writes the measured width of each text, so that a viewer without the bundled face keeps the layout. */
  readonly pinWidths?: boolean;
}

const face = "'Source Sans 3'";

/**
 * Writes a scene as an SVG document (SVG 1.1, UTF-8). Whatever the texts, the result is well-formed XML and no text is
 * wider than its room.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions = {}): string {
  const faces = options.fallbackFaces === undefined ? face : `${face}, ${options.fallbackFaces}`;
  const patterns = new Map<string, string>();
  const shapes = scene.shapes.map((shape) => shapeXml(shape, patterns, options));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(scene.width)}" height="${num(scene.height)}" viewBox="0 0 ${num(scene.width)} ${num(scene.height)}" role="img" font-family="${escaped(faces)}">`,
    ...(scene.title === undefined ? [] : [`<title>${escaped(plainLine(scene.title))}</title>`]),
    ...(scene.description === undefined ? [] : [`<desc>${escaped(plainLine(scene.description))}</desc>`]),
    ...(patterns.size === 0 ? [] : ['<defs>', ...patterns.values(), '</defs>']),
    `<rect width="${num(scene.width)}" height="${num(scene.height)}" fill="#FFFFFF"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

function shapeXml(shape: Shape, patterns: Map<string, string>, options: SvgOptions): string {
  switch (shape.kind) {
    case 'rect':
      return painted(
        shape,
        patterns,
        (paint) =>
          `<rect x="${num(shape.x)}" y="${num(shape.y)}" width="${num(Math.max(shape.width, 0))}" height="${num(Math.max(shape.height, 0))}"${shape.radius === undefined ? '' : ` rx="${num(shape.radius)}"`}${paint}/>`,
      );
    case 'line':
      return `<line x1="${num(shape.from.x)}" y1="${num(shape.from.y)}" x2="${num(shape.to.x)}" y2="${num(shape.to.y)}"${paintXml(shape)}/>`;
    case 'polyline':
      return painted(
        shape,
        patterns,
        (paint) =>
          `<${shape.closed ? 'polygon' : 'polyline'} points="${pointsXml(shape.points)}" stroke-linejoin="round"${paint}/>`,
      );
    case 'circle':
      return painted(
        shape,
        patterns,
        (paint) => `<circle cx="${num(shape.x)}" cy="${num(shape.y)}" r="${num(Math.max(shape.radius, 0))}"${paint}/>`,
      );
    case 'text':
      return textXml(shape, options);
    default:
      return shape satisfies never;
  }
}

/** A surface, and once more under its hatch when it has one. */
function painted(shape: Paint, patterns: Map<string, string>, element: (paint: string) => string): string {
  const plain = element(paintXml(shape));
  if (shape.hatch === undefined) return plain;
  const colour = shape.hatchColour ?? palette.ink;
  const id = `hatch-${shape.hatch}-${colour.slice(1)}`;
  if (!patterns.has(id)) patterns.set(id, patternXml(id, shape.hatch, colour));
  return `${plain}\n${element(` fill="url(#${id})"`)}`;
}

function paintXml(paint: Paint): string {
  return [
    ` fill="${paint.fill ?? 'none'}"`,
    paint.fillOpacity === undefined ? '' : ` fill-opacity="${num(paint.fillOpacity)}"`,
    paint.stroke === undefined ? '' : ` stroke="${paint.stroke}" stroke-width="${num(paint.strokeWidth ?? 1)}"`,
    paint.strokeOpacity === undefined ? '' : ` stroke-opacity="${num(paint.strokeOpacity)}"`,
    paint.dash === undefined ? '' : ` stroke-dasharray="${paint.dash.map(num).join(' ')}"`,
  ].join('');
}

function patternXml(id: string, hatch: Hatch, colour: string): string {
  const tile = `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse"`;
  if (hatch === 'dots') return `${tile}><circle cx="2.5" cy="2.5" r="0.9" fill="${colour}"/></pattern>`;
  const angle = hatch === 'rising' ? 45 : -45;
  return `${tile} patternTransform="rotate(${angle})"><rect x="0" y="0" width="1.3" height="5" fill="${colour}"/></pattern>`;
}

function textXml(shape: TextShape, options: SvgOptions): string {
  const text = fitText(shape.text, shape, shape.room);
  if (text === '') return '';
  const pinned = options.pinWidths === true && isInFace(text);
  return [
    `<text x="${num(shape.x)}" y="${num(shape.y)}" font-size="${num(shape.size)}"`,
    shape.weight === 'semibold' ? ' font-weight="600"' : '',
    shape.anchor === undefined || shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`,
    shape.halo ? ' stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' : '',
    pinned ? ` textLength="${num(textWidth(text, shape))}" lengthAdjust="spacingAndGlyphs"` : '',
    ` fill="${shape.colour}">${escaped(text)}</text>`,
  ].join('');
}

function pointsXml(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${num(x)},${num(y)}`).join(' ');
}

/** At most two decimals; what is not a number is 0 rather than an unreadable picture. */
function num(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
