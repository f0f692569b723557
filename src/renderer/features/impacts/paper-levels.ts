import type { LevelColours } from './matrix-scene.ts';

/** Colours of levels in a picture, which is always on white: those of the light screen. */
export const paperLevels: LevelColours = [
  { fill: '#F7F3EA', text: '#1F2A37' },
  { fill: '#E3D3AE', text: '#1F2A37' },
  { fill: '#B9B79A', text: '#1F2A37' },
  { fill: '#557682', text: '#FFFFFF' },
  { fill: '#1F3A5F', text: '#FFFFFF' },
];
