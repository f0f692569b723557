import { Button, Card, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular, NotepadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { formatDate } from '../../../../words/dates.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { ExportDialog } from '../../deliverables/export-dialog.tsx';
import { VisitPart } from '../../follow-up/visit-part.tsx';
import { DayTies } from './day-ties.tsx';
import { DayFieldInput } from '../preparation/day-field-input.tsx';
import { PhotoPart, takesPhotos } from '../photos/photo-part.tsx';
import { showNotesOf } from './shown-day.ts';

const useStyles = makeStyles({
  day: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  top: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  tools: { display: 'flex', gap: tokens.spacingHorizontalS },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
  },
  texts: { display: 'grid', gap: tokens.spacingVerticalM },
});

type DayField = Exclude<keyof Row<'day'>, 'id'>;

const frame: readonly DayField[] = [
  'kind',
  'title',
  'held_on',
  'starts_at',
  'ends_at',
  'site_id',
  'unit_id',
  'project_id',
  'observer',
  'status',
];
const preparation: readonly DayField[] = [
  'informed_people',
  'informed_on',
  'hypotheses',
  'own_expectations',
  'programme',
  'question_guide',
];
const report: readonly DayField[] = ['attendees', 'synthesis', 'to_check', 'next_steps', 'decisions'];
const visit: readonly DayField[] = [
  'go_live_id',
  'offset_days',
  'usages_seen',
  'irritants_lifted',
  'irritants_left',
  'relapse',
  'motivation_facts',
];

/** One day: its frame, what was prepared, who was met, and what came out of it. */
export function DayForm({ day }: { readonly day: Row<'day'> }) {
  const styles = useStyles();
  const { words, language, accents } = useReader();
  const { field } = words;
  const [isExporting, setIsExporting] = useState(false);
  const writeReport = (): void => {
    setIsExporting(true);
  };
  useCommands([{ id: 'field.report', label: field.dayReport, run: writeReport }]);
  const parts = [
    { key: 'frame', title: field.dayParts.frame, fields: frame },
    { key: 'prepare', title: field.dayParts.prepare, fields: preparation },
    ...(day.kind === 'follow_up' ? [{ key: 'visit', title: field.dayParts.followUp, fields: visit }] : []),
    { key: 'report', title: field.dayParts.report, fields: report },
  ];
  return (
    <div className={styles.day} {...{ [takesPhotos]: true }}>
      <div className={styles.top}>
        <Subtitle2 as="h3" style={{ color: accents.ink, margin: 0 }}>
          {[formatDate(day.held_on, language, 'long'), day.title].filter(Boolean).join(' · ')}
        </Subtitle2>
        <span className={styles.grow} />
        <div className={styles.tools}>
          <Button
            icon={<NotepadRegular />}
            onClick={() => {
              showNotesOf(day.id);
            }}
          >
            {field.dayNotes}
          </Button>
          <Button icon={<DocumentTextRegular />} onClick={writeReport}>
            {field.dayReport}
          </Button>
        </div>
      </div>
      {parts.map(({ key, title, fields }) => (
        <Card key={key} role="region" aria-label={title}>
          <Subtitle2 as="h4" style={{ margin: 0 }}>
            {title}
          </Subtitle2>
          <div className={key === 'frame' ? styles.pairs : styles.texts}>
            {fields.map((name) => (
              <DayFieldInput key={name} day={day} name={name} />
            ))}
          </div>
          {key === 'prepare' ? <DayTies dayId={day.id} /> : null}
          {key === 'visit' ? <VisitPart id={day.id} level={4} /> : null}
        </Card>
      ))}
      <Card>
        <PhotoPart entity="day" id={day.id} level={4} />
      </Card>
      <ExportDialog
        isOpen={isExporting}
        onClose={() => {
          setIsExporting(false);
        }}
        preset={{ document: { format: 'word', kind: 'day' }, day: day.id }}
      />
    </div>
  );
}
