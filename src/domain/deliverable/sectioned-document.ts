import type { Row } from '../model.ts';
import { type AllRows, type DocumentData, documentData, type DocumentOptions, inOrder } from './document-data.ts';
import { withAnchors } from './cross-references.ts';
import {
  type Block,
  type DocumentModel,
  type DocumentSection,
  type LabelledValue,
  paragraph,
} from './document-model.ts';
import type { DocumentWords } from './document-words.ts';
import { deliverableFor, plannedSections, type PlannedSection } from './plan-sections.ts';
import { fold } from '../shared/fold.ts';
import { dateText, under } from './section-helpers.ts';
import { documentOrigin } from './section-tag.ts';
import { tableOf } from './table-of.ts';

/** A kind of Word document: its usual sections, and what the rows say for each. */
export interface DocumentKind<K extends string> {
  /** That of the deliverables whose sections and title serve it; a guide has none. */
  readonly kind: Row<'deliverable'>['kind'] | 'guide';
  /** On a cover when left out. */
  readonly opening?: DocumentModel['opening'];
  /** Its usual title, when the kind of a deliverable does not say it. */
  readonly usualTitle?: (words: DocumentWords) => string;
  /** Under the title, when nobody wrote anything else. */
  readonly subtitle?: (data: DocumentData) => string | undefined;
  /** Keys of the usual sections, in their usual order. */
  readonly usual: readonly K[];
  readonly title: (data: DocumentData, section: K) => string;
  readonly build: (data: DocumentData, section: K) => readonly Block[];
  /** True for a section whose tables need the page on its side. */
  readonly isWide: (data: DocumentData, section: K) => boolean;
  /** Sections after which the page ends. */
  readonly ownPage?: readonly K[];
  /** Facts of the cover that only this kind has, first. */
  readonly coverFacts?: (data: DocumentData) => readonly (readonly [string, string | undefined])[];
}

/**
 * A document of a client, ready to be written, its Markdown apart: the sections that have something to say, in the
 * consultant's order, each with what was written by hand and then what the rows say. Nothing is added that the
 * rows do not hold.
 */
export function sectionedModel<K extends string>(
  kind: DocumentKind<K>,
  rows: AllRows,
  options: DocumentOptions,
  words: DocumentWords,
): DocumentModel {
  const deliverable = deliverableFor(kind.kind, rows, options);
  const data = documentData(rows, options, words, deliverable?.project_id ?? null);
  const client = data.rows.client[0];
  const version = deliverable?.version ?? latestVersion(data, deliverable)?.version ?? options.version ?? undefined;
  const own = deliverable?.audience === options.audience ? deliverable : undefined;
  const confidentiality = own?.confidentiality ?? client?.confidentiality ?? undefined;
  const texts = words.texts;
  const sections = plannedSections(kind.usual, deliverable, data.rows.section, options).flatMap((section) =>
    sectionOf(kind, data, section),
  );
  return {
    language: options.language,
    opening: kind.opening ?? 'cover',
    title: titleIn(
      data,
      deliverable?.title,
      kind.usualTitle ?? (({ choice }) => choice('deliverable', 'kind', kind.kind)),
    ),
    ...optional('subtitle', deliverable?.subtitle ?? kind.subtitle?.(data)),
    clientName: client?.name ?? '',
    ...optional('firmName', client?.firm_name ?? undefined),
    coverFacts: coverFacts(data, own, version, confidentiality, kind.coverFacts?.(data) ?? []),
    briefContents: options.level === 'macro',
    frontMatter: [...frontMatter(data, own), ...(sections.length === 0 ? [paragraph(texts.nothingYet)] : [])],
    sections: withAnchors(sections, words),
    origin: documentOrigin(kind.kind, options),
    namedPeople: data.names.named(),
    labels: {
      ...texts.labels,
      footer: [version === undefined ? undefined : texts.phrases.version(version), confidentiality]
        .filter((part) => part !== undefined)
        .join(' – '),
    },
  };
}

function sectionOf<K extends string>(
  kind: DocumentKind<K>,
  data: DocumentData,
  section: PlannedSection<K>,
): readonly DocumentSection[] {
  const { known } = section;
  const title = known
    ? titleIn(data, section.row?.title, (words) => kind.title({ ...data, words }, known))
    : (section.row?.title ?? section.key);
  const blocks: readonly Block[] = [
    ...handWritten(section, title),
    ...(section.known ? kind.build(data, section.known) : []),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      key: section.key,
      title,
      landscape: section.known !== undefined && kind.isWide(data, section.known),
      ownPage: section.known !== undefined && (kind.ownPage?.includes(section.known) ?? false),
      blocks,
    },
  ];
}

/** A title as written by hand; one that is only the usual title of another language is that of this language. */
function titleIn(
  data: DocumentData,
  written: string | null | undefined,
  usual: (words: DocumentWords) => string,
): string {
  const own = usual(data.words);
  if (!written?.trim()) return own;
  return data.words.others().some((words) => fold(usual(words)) === fold(written)) ? own : written;
}

/** What the consultant wrote for a section, when this audience may read it. */
function handWritten({ row, bodyShown }: PlannedSection<string>, title: string): readonly Block[] {
  if (!row || !bodyShown || !row.body?.trim()) return [];
  return [
    { kind: 'hand_written', id: row.id, title, blocks: [{ kind: 'markdown', text: row.body, keepLineEnds: false }] },
  ];
}

function coverFacts(
  data: DocumentData,
  deliverable: Row<'deliverable'> | undefined,
  version: string | undefined,
  confidentiality: string | undefined,
  ofKind: readonly (readonly [string, string | undefined])[],
): readonly LabelledValue[] {
  const { words, options } = data;
  const cover = words.texts.cover;
  const projects = inOrder(data.rows.project).map((project) => project.name);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ...ofKind,
    [projects.length > 1 ? cover.projects : cover.project, projects.join('\n') || undefined],
    [cover.version, version],
    [cover.date, words.longDate(deliverable?.issued_on ?? options.today)],
    [cover.status, deliverable ? words.choice('deliverable', 'status', deliverable.status) : undefined],
    [cover.audience, words.choice('deliverable', 'audience', options.audience)],
    [cover.confidentiality, confidentiality],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Versions and distribution of this very document: another audience's list is not copied. */
function frontMatter(data: DocumentData, deliverable: Row<'deliverable'> | undefined): readonly Block[] {
  const { words } = data;
  if (!deliverable) return [];
  const versions = data
    .having('deliverable_version', 'deliverable_id', deliverable.id)
    .toSorted((a, b) => ((a.issued_on ?? '') < (b.issued_on ?? '') ? -1 : 1));
  const recipients = data.having('recipient', 'deliverable_id', deliverable.id);
  return [
    ...under(
      2,
      words.texts.headings.versions,
      tableOf('', versions, [
        { header: words.field('deliverable_version', 'version'), weight: 1, value: (row) => row.version },
        { header: words.texts.columns.date, weight: 2, value: (row) => dateText(data, row.issued_on) },
        { header: words.field('deliverable_version', 'written_by'), weight: 3, value: (row) => row.written_by },
        { header: words.field('deliverable_version', 'changes'), weight: 6, value: (row) => row.changes },
      ]),
    ),
    ...under(
      2,
      words.texts.headings.distribution,
      tableOf('', recipients, [
        { header: words.field('recipient', 'name'), weight: 3, value: (row) => row.name },
        { header: words.field('recipient', 'organisation'), weight: 3, value: (row) => row.organisation },
        { header: words.field('recipient', 'role'), weight: 3, value: (row) => row.role },
        {
          header: words.field('recipient', 'purpose'),
          weight: 2,
          value: (row) => (row.purpose === null ? undefined : words.choice('recipient', 'purpose', row.purpose)),
        },
      ]),
    ),
  ];
}

function latestVersion(
  data: DocumentData,
  deliverable: Row<'deliverable'> | undefined,
): Row<'deliverable_version'> | undefined {
  if (!deliverable) return undefined;
  return data
    .having('deliverable_version', 'deliverable_id', deliverable.id)
    .toSorted((a, b) => ((a.issued_on ?? '') < (b.issued_on ?? '') ? -1 : 1))
    .at(-1);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
