import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { entityOf } from '../../../domain/model.ts';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { FieldGroup } from './field-group.tsx';

const useStyles = makeStyles({
  drivers: { display: 'grid', gap: tokens.spacingVerticalXS },
  comment: { marginLeft: tokens.spacingHorizontalXXL },
});

type DriverKind = Row<'project_driver'>['kind'];

/** Why a project exists: what pushes for it, each with a word of explanation. */
export function ProjectDrivers({ project }: { readonly project: string }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.client;
  const tell = useTell();
  const { mutate } = useWrite();
  const drivers = useRows('project_driver').filter(({ project_id: owner }) => owner === project);
  const kinds = (entityOf('project_driver').fields['kind']?.choices ?? []) as readonly DriverKind[];
  const label = (key: string) => ({ key, parameters: { entity: 'project_driver', count: 1 } });
  return (
    <FieldGroup title={own.projectGroups.drivers} hint={own.driversHint}>
      <div className={styles.drivers}>
        {kinds.map((kind) => {
          const driver = drivers.find((row) => row.kind === kind);
          const name = model.project_driver.choices.kind[kind];
          return (
            <div key={kind}>
              <Checkbox
                checked={driver !== undefined}
                label={name}
                onChange={(_, { checked }) => {
                  if (checked === true && !driver) {
                    const values = { project_id: project, kind };
                    mutate(
                      { label: label('rows_created'), writes: [{ do: 'create', entity: 'project_driver', values }] },
                      { onError: tell.fault },
                    );
                  } else if (checked !== true && driver) {
                    const { id } = driver;
                    mutate(
                      { label: label('rows_removed'), writes: [{ do: 'remove', entity: 'project_driver', id }] },
                      { onError: tell.fault },
                    );
                  }
                }}
              />
              {driver ? (
                <DriverComment
                  name={own.driverComment(name)}
                  comment={driver.comment ?? ''}
                  onCommit={(comment) => {
                    const values = { comment: comment === '' ? null : comment };
                    mutate(
                      {
                        label: label('rows_changed'),
                        writes: [{ do: 'update', entity: 'project_driver', id: driver.id, values }],
                      },
                      { onError: tell.fault },
                    );
                  }}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

interface DriverCommentProps {
  readonly name: string;
  readonly comment: string;
  readonly onCommit: (comment: string) => void;
}

function DriverComment({ name, comment, onCommit }: DriverCommentProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(comment);
  useEffect(() => {
    setTyped(comment);
  }, [comment]);
  return (
    <div className={styles.comment}>
      <Input
        size="small"
        style={{ width: '100%' }}
        aria-label={name}
        placeholder={name}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onBlur={() => {
          if (typed.trim() !== comment) onCommit(typed.trim());
        }}
      />
    </div>
  );
}
