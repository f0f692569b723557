import { legend, type LegendEntry } from './legend.ts';
import { hullOf, placeLabels, type WantedLabel } from './map-labels.ts';
import { palette } from './palette.ts';
import type { PictureTexts } from './picture-words.ts';
import { type Box, movedShapes, type Point, type Scene, type Shape } from './scene.ts';

export interface InfluenceInput {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly people: readonly PlacedPerson[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Names of the teams to draw, by the key that people bear. */
  readonly teams: ReadonlyMap<string, string>;
  /** People who neither cite nor are cited, told under the map. */
  readonly unlinked: number;
  /** At most this many people are labelled, the most cited first. */
  readonly mostLabels: number;
  readonly words: PictureTexts['influence'];
}

export interface PlacedPerson {
  readonly id: string;
  /** A code, or a name where the document may name. */
  readonly label: string;
  readonly team: string | null;
  readonly citedBy: number;
  readonly role: 'suggested' | 'acting' | 'other';
  readonly radius: number;
  /** Place in the drawing, from (0, 0) to (`width`, `height` of `mapArea`). */
  readonly x: number;
  readonly y: number;
}

/** Room around the drawing for the labels of people at its edge. */
const edge = { side: 34, top: 18, bottom: 14 } as const;
const legendRoom = 58;

/** Size of the drawing in a picture of this size, legend and edges apart. */
export function mapArea(width: number, height: number): { readonly width: number; readonly height: number } {
  return { width: width - 2 * edge.side, height: height - edge.top - edge.bottom - legendRoom };
}

/** Radius of a disc: its surface grows with the number of citations. */
export function discRadius(citedBy: number, mostCited: number, people: number): number {
  const [least, most] = people > 250 ? [2.2, 8] : people > 100 ? [3, 10] : [4, 13];
  return least + (most - least) * Math.sqrt(citedBy / Math.max(mostCited, 1));
}

/**
 * People as discs sized by the number of those who turn to them, thin arrows from who turns to whom, teams as soft
 * hulls, suggested ambassadors ringed. No label overlaps another or a disc, or leaves the picture; those without room
 * are left out, the most cited first to be placed.
 */
export function influenceScene(input: InfluenceInput): Scene {
  const area = mapArea(input.width, input.height);
  const people = input.people.map((person) => ({ ...person, x: person.x + edge.side, y: person.y + edge.top }));
  const placeOf = new Map(people.map((person) => [person.id, person]));
  const frame: Box = { x: 1, y: 1, width: input.width - 2, height: edge.top + area.height + edge.bottom - 2 };
  const hulls = [...input.teams].flatMap(([key, name]) => {
    const members = people.filter(({ team }) => team === key);
    return members.length === 0 ? [] : [{ name, points: hullOf(members, 9, frame) }];
  });
  const wanted: readonly WantedLabel[] = people
    .toSorted((a, b) => rankOf(b) - rankOf(a) || (a.label < b.label ? -1 : 1))
    .filter((person) => person.citedBy > 0 || person.role !== 'other' || people.length <= 80)
    .slice(0, input.mostLabels)
    .map(({ label, x, y, radius, role }) => ({ text: label, x, y, radius: radius + (role === 'other' ? 0 : 3) }));
  const discs = people.map(({ x, y, radius, role }) => ({ x, y, radius: radius + (role === 'other' ? 0 : 3.5) }));
  const labels = placeLabels(wanted, hulls, discs, frame);
  const links = input.links.flatMap(({ from, to }): readonly Shape[] => {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    return start && end ? arrow(start, end, end.radius + (end.role === 'other' ? 1 : 4.5)) : [];
  });
  const key = legend(legendOf(input, labels.people), 2, input.height - legendRoom + 4, input.width - 4);
  return {
    width: input.width,
    height: Math.ceil(input.height - legendRoom + 4 + key.height + 2),
    title: input.title,
    description: input.words.description(
      people.length,
      input.links.length,
      people.filter(({ role }) => role === 'suggested').length,
    ),
    shapes: [
      ...hulls.map(({ points }): Shape => ({
        kind: 'polyline',
        closed: true,
        points,
        fill: palette.sand,
        fillOpacity: 0.75,
        stroke: '#B9AE92',
        strokeWidth: 0.9,
        dash: [5, 3],
      })),
      ...links,
      ...people
        .toSorted((a, b) => b.radius - a.radius)
        .flatMap((person) => movedShapes(disc(person.radius, person.role), person.x, person.y)),
      ...labels.shapes,
      ...key.shapes,
    ],
  };
}

/** Ambassadors are labelled before others cited as much. */
function rankOf({ citedBy, role }: PlacedPerson): number {
  return citedBy + (role === 'other' ? 0 : 1_000);
}

function disc(radius: number, role: PlacedPerson['role']): readonly Shape[] {
  const at = { kind: 'circle', x: 0, y: 0 } as const;
  if (role === 'other') {
    return [{ ...at, radius, fill: '#8093AD', stroke: palette.white, strokeWidth: 0.8 }];
  }
  return [
    { ...at, radius: radius + 2.6, fill: palette.white, stroke: palette.teal, strokeWidth: 2 },
    { ...at, radius, fill: role === 'acting' ? palette.ink : '#8093AD' },
  ];
}

function arrow(from: Point, to: Point, gap: number): readonly Shape[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= gap) return [];
  const step = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const tip = { x: to.x - step.x * gap, y: to.y - step.y * gap };
  const base = { x: tip.x - step.x * 4.2, y: tip.y - step.y * 4.2 };
  return [
    { kind: 'line', from, to: base, stroke: '#7C8796', strokeWidth: 0.6, strokeOpacity: 0.6 },
    {
      kind: 'polyline',
      closed: true,
      points: [
        tip,
        { x: base.x - step.y * 1.7, y: base.y + step.x * 1.7 },
        { x: base.x + step.y * 1.7, y: base.y - step.x * 1.7 },
      ],
      fill: '#7C8796',
    },
  ];
}

function legendOf(input: InfluenceInput, labelled: number): readonly LegendEntry[] {
  const { words, people } = input;
  const most = Math.max(1, ...people.map(({ citedBy }) => citedBy));
  const sizes = [...new Set([1, Math.ceil(most / 2), most])].map((citedBy): LegendEntry => {
    const radius = discRadius(citedBy, most, people.length);
    return {
      text: words.citedBy(citedBy),
      sign: { width: 2 * radius, shapes: movedShapes(disc(radius, 'other'), radius, 0) },
    };
  });
  const ringed = (role: 'suggested' | 'acting'): readonly LegendEntry[] =>
    people.some((person) => person.role === role)
      ? [{ text: words[role], sign: { width: 16, shapes: movedShapes(disc(4.5, role), 8, 0) } }]
      : [];
  return [
    ...sizes,
    { text: words.link, sign: { width: 20, shapes: arrow({ x: 0, y: 0 }, { x: 20, y: 0 }, 0.1) } },
    ...ringed('suggested'),
    ...ringed('acting'),
    ...(input.teams.size === 0 ? [] : [teamEntry(words.team)]),
    ...(input.unlinked > 0 ? [{ text: words.unlinked(input.unlinked) }] : []),
    ...(labelled < people.length ? [{ text: words.unlabelled }] : []),
  ];
}

function teamEntry(text: string): LegendEntry {
  return {
    text,
    sign: {
      width: 20,
      shapes: [
        {
          kind: 'rect',
          x: 0,
          y: -5.5,
          width: 20,
          height: 11,
          radius: 5,
          fill: palette.sand,
          stroke: '#B9AE92',
          strokeWidth: 0.9,
          dash: [5, 3],
        },
      ],
    },
  };
}
