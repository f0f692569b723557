import {
  daySectionKeys,
  daysSectionKeys,
  impactsSectionKeys,
  influenceSectionKeys,
} from '../../../domain/deliverable/document-kind-words.ts';
import { planSectionKeys } from '../../../domain/deliverable/plan-sections.ts';
import type { Row } from '../../../domain/model.ts';
import { enDocumentKinds } from '../../../words/en/document-kinds.ts';
import { enDocuments } from '../../../words/en/documents.ts';
import { frDocumentKinds } from '../../../words/fr/document-kinds.ts';
import { frDocuments } from '../../../words/fr/documents.ts';
import type { Language } from '../../../words/language.ts';

type DeliverableKind = Row<'deliverable'>['kind'];

const kinds = { fr: frDocumentKinds, en: enDocumentKinds } as const;
const plans = { fr: frDocuments, en: enDocuments } as const;

/** The usual sections of a kind of document, in their order, with their titles; none for a grid. */
export function usualSections(
  kind: DeliverableKind,
  language: Language,
): readonly { readonly key: string; readonly title: string }[] {
  const words = kinds[language];
  switch (kind) {
    case 'plan':
      return planSectionKeys.map((key) => ({ key, title: plans[language].sections[key] }));
    case 'impacts':
      return impactsSectionKeys.map((key) => ({ key, title: words.impacts[key] }));
    case 'influence':
      return influenceSectionKeys.map((key) => ({ key, title: words.influence[key] }));
    case 'day':
      return daySectionKeys.map((key) => ({ key, title: words.day[key] }));
    case 'days':
      return daysSectionKeys.map((key) => ({ key, title: words.days[key] }));
    case 'follow_up':
    case 'ambassadors':
    case 'communication':
    case 'training':
      return [];
  }
}
