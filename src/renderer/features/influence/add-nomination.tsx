import { Button } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { NewRowDialog } from '../../ui/entity/new-row-dialog.tsx';
import { useSurvey } from './use-survey.ts';

/** Adds one citation from a form, in the survey that is shown; the first one makes an observation of ours. */
export function AddNomination({ survey }: { readonly survey?: string | undefined }) {
  const { influence } = useReader().words;
  const [isOpen, setIsOpen] = useState(false);
  const { id, isNew, writes } = useSurvey(survey);
  const add = (): void => {
    setIsOpen(true);
  };
  useCommands([{ id: 'nomination.new', label: influence.map.newNomination, shortcut: 'Alt+N', run: add }]);
  return (
    <>
      <Button icon={<ArrowForwardRegular />} onClick={add}>
        {influence.map.newNomination}
      </Button>
      {isOpen ? (
        <NewRowDialog
          entity="nomination"
          title={influence.map.newNomination}
          fields={isNew ? ['from_id', 'to_id', 'weight'] : ['from_id', 'to_id', 'survey_id', 'weight']}
          defaults={{ survey_id: id, weight: 1 }}
          before={writes}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
