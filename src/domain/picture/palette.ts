/** Colours of pictures, `#RRGGBB` (design/look): contrast 4.5 to 1 for texts on white, 3 to 1 for marks. */
export const palette = {
  ink: '#1F3A5F',
  text: '#1B2430',
  quiet: '#5A6675',
  teal: '#15706B',
  amber: '#C77700',
  brick: '#A63A24',
  rule: '#C9D1DB',
  band: '#E8EDF3',
  sand: '#F7F0DF',
  white: '#FFFFFF',
} as const;

/** Phases, préparer to ancrer, from sand to teal; each gets darker, so that grey print keeps the order. */
export const phaseColours = ['#E3D3AE', '#B9C9AE', '#6E9F98', '#15706B'] as const;
