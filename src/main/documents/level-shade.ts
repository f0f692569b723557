import { at } from '../../domain/deliverable/at.ts';

/** Light sand to deep ink, readable in grey and for colour-blind eyes (design/look). */
const ramp = ['F7F0DF', 'DDD3BC', 'AAB0B4', '5C6F8B', '1F3A5F'] as const;

export interface LevelShade {
  /** Background, `RRGGBB`. */
  readonly fill: string;
  /** Text that stands out on it by 4.5 to 1 at least. */
  readonly ink: string;
  /** Pattern by which the shade is told from its neighbours without colour; its lines are close to the background. */
  readonly pattern: 'none' | 'dots' | 'horizontal' | 'diagonal' | 'solid';
  /** Colour of the pattern's lines, `RRGGBB`. */
  readonly line: string;
}

const patterns: readonly LevelShade['pattern'][] = ['none', 'dots', 'horizontal', 'diagonal', 'solid'];

/** How far the lines of a pattern stand from the background, towards the text: 0 to 1. */
const lineStrength = 0.16;

/** Plain black: with it or white, any background reaches 4.5 to 1. */
const dark = '000000';
const light = 'FFFFFF';

/** The shade of a level on a scale, ends included. */
export function levelShade(level: number, scaleMin: number, scaleMax: number): LevelShade {
  const share = scaleMax > scaleMin ? (level - scaleMin) / (scaleMax - scaleMin) : 1;
  const position = Math.min(Math.max(share, 0), 1) * (ramp.length - 1);
  const below = Math.min(Math.floor(position), ramp.length - 2);
  const fill = mixed(at(ramp, below), at(ramp, below + 1), position - below);
  const ink = contrast(fill, dark) >= contrast(fill, light) ? dark : light;
  // Lines go away from the text, so that it reads as well on them as on the background.
  const line = mixed(fill, ink === dark ? light : dark, lineStrength);
  return { fill, ink, line, pattern: at(patterns, Math.round(position)) };
}

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function mixed(from: string, to: string, share: number): string {
  return channels(from)
    .map((channel, index) => Math.round(channel + (at(channels(to), index) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

function luminance(colour: string): number {
  const linear = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * at(linear, 0) + 0.7152 * at(linear, 1) + 0.0722 * at(linear, 2);
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
