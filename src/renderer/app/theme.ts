import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Profile } from '../../contract/subjects/profile-contract.ts';

/** Teal, from the deepest to the palest: the thread, links and the primary action. */
const teal: BrandVariants = {
  10: '#021412',
  20: '#06231f',
  30: '#0a332e',
  40: '#0d423d',
  50: '#10524c',
  60: '#12615b',
  70: '#14695f',
  80: '#15706b',
  90: '#2f827c',
  100: '#48948e',
  110: '#61a5a0',
  120: '#7ab6b2',
  130: '#93c6c3',
  140: '#acd6d3',
  150: '#c6e6e4',
  160: '#e2f4f3',
};

const faces = "'Segoe UI Variable', 'Segoe UI', 'Source Sans 3', system-ui, sans-serif";

const light: Theme = { ...createLightTheme(teal), fontFamilyBase: faces };
const dark: Theme = {
  ...createDarkTheme(teal),
  fontFamilyBase: faces,
  // The kit's own brand text is too dim on its dark surfaces.
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[130],
  colorCompoundBrandForeground1: teal[120],
};
/**
 * The kit's high contrast turns what is pointed at or chosen into cyan under black text; here such surfaces stay
 * dark under the same text, so that words, links and numbers of a row all keep reading.
 */
const contrast: Theme = {
  ...(Object.fromEntries(
    Object.entries(teamsHighContrastTheme).map(([name, value]) => {
      if (!/(?:Hover|Pressed|Selected)$/u.test(name)) return [name, value];
      if (/^color(?:Neutral|Subtle|Transparent)Background(?!Inverted)/u.test(name)) return [name, '#3a3a3a'];
      return [name, /^colorNeutralForeground\d(?!Inverted)/u.test(name) && value === '#000000' ? '#ffffff' : value];
    }),
  ) as unknown as Theme),
  fontFamilyBase: faces,
};

/** Colours of meaning that the kit has no word for; each reads on its theme's surface. */
export interface Accents {
  /** Ink of titles and structure. */
  readonly ink: string;
  /** « To watch ». */
  readonly watch: string;
  /** Real trouble only. */
  readonly trouble: string;
  /** Levels 0 to 4, and the text on each. */
  readonly levels: readonly { readonly fill: string; readonly text: string }[];
}

const ramp = [
  { fill: '#f7f3ea', text: '#1f2a37' },
  { fill: '#e3d3ae', text: '#1f2a37' },
  { fill: '#b9b79a', text: '#1f2a37' },
  { fill: '#557682', text: '#ffffff' },
  { fill: '#1f3a5f', text: '#ffffff' },
] as const;

const accentsOf = {
  light: { ink: '#1f3a5f', watch: '#8f5600', trouble: '#a63a24', levels: ramp },
  dark: {
    ink: '#c9d8ea',
    watch: '#f0b04a',
    trouble: '#f0927e',
    levels: [{ fill: '#3a3a38', text: '#ffffff' }, ...ramp.slice(1, 4), { fill: '#7fa8e0', text: '#0b1420' }],
  },
  contrast: {
    ink: '#ffffff',
    watch: '#ffff00',
    trouble: '#ffb3a7',
    levels: [
      { fill: '#000000', text: '#ffffff' },
      { fill: '#404040', text: '#ffffff' },
      { fill: '#707070', text: '#ffffff' },
      { fill: '#c0c0c0', text: '#000000' },
      { fill: '#ffffff', text: '#000000' },
    ],
  },
} satisfies Record<string, Accents>;

/** The theme that a profile asks for, following the system when it says so. */
export function useTheme(profile: Pick<Profile, 'theme'> | undefined): {
  theme: Theme;
  accents: Accents;
  isDark: boolean;
} {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  const wanted = profile?.theme ?? 'system';
  if (wanted === 'contrast' || forced) return { theme: contrast, accents: accentsOf.contrast, isDark: true };
  const isDark = wanted === 'dark' || (wanted === 'system' && systemIsDark);
  return isDark ? { theme: dark, accents: accentsOf.dark, isDark } : { theme: light, accents: accentsOf.light, isDark };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const hear = (): void => {
      setMatches(list.matches);
    };
    list.addEventListener('change', hear);
    return () => {
      list.removeEventListener('change', hear);
    };
  }, [query]);
  return matches;
}
