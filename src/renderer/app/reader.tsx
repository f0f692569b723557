import { createContext, useContext, type ReactNode } from 'react';
import type { Profile } from '../../contract/subjects/profile-contract.ts';
import { modelWords } from '../../words/entity-label.ts';
import type { Language } from '../../words/language.ts';
import type { ModelWords } from '../../words/model-words.ts';
import { screenWords, type ScreenWords } from '../../words/screen-words.ts';
import type { Accents } from './theme.ts';

/** Who reads the screen: their language, its words, and what they asked for. */
export interface Reader {
  readonly language: Language;
  readonly words: ScreenWords;
  /** Names of entities, fields and choices. */
  readonly model: ModelWords;
  readonly accents: Accents;
  readonly isDark: boolean;
  /** Codes instead of names. */
  readonly presentation: boolean;
  readonly density: Profile['density'];
}

const ReaderContext = createContext<Reader | undefined>(undefined);

interface ReaderProviderProps {
  readonly profile: Profile | undefined;
  readonly accents: Accents;
  readonly isDark: boolean;
  readonly children: ReactNode;
}

export function ReaderProvider({ profile, accents, isDark, children }: ReaderProviderProps) {
  const language = profile?.language ?? 'fr';
  const reader: Reader = {
    language,
    words: screenWords(language),
    model: modelWords(language),
    accents,
    isDark,
    presentation: profile?.presentation ?? false,
    density: profile?.density ?? 'comfortable',
  };
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Who reads the screen. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('useReader stands outside ReaderProvider');
  return reader;
}

/** The words of every screen, in the reader's language. */
export function useWords(): ScreenWords {
  return useReader().words;
}
