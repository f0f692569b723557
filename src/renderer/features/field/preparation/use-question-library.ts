import { useMemo } from 'react';
import {
  libraryOf,
  noOwnQuestions,
  type LibraryQuestion,
  type OwnQuestions,
} from '../../../../domain/observation/question-library.ts';
import { fieldQuestions } from '../../../../words/field-questions.ts';
import { useOwnLists, useWriteOwnLists } from '../../../api/queries.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';

/** The consultant's library of questions in their language, and how to change it. */
export function useQuestionLibrary(): {
  readonly library: readonly LibraryQuestion[];
  readonly own: OwnQuestions;
  readonly change: (next: OwnQuestions) => void;
} {
  const { language } = useReader();
  const tell = useTell();
  const own = useOwnLists()?.questions ?? noOwnQuestions;
  const { mutate } = useWriteOwnLists();
  const library = useMemo(() => libraryOf(fieldQuestions(language), own), [language, own]);
  return {
    library,
    own,
    change: ({ added, removed }) => {
      mutate({ questions: { added: [...added], removed: [...removed] } }, { onError: tell.fault });
    },
  };
}
