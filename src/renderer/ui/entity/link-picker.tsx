import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { threadEntities, type ThreadEntity } from '../../../domain/thread/thread-links.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import { findByTitle } from './add-choices.ts';
import { AddCombobox } from './add-combobox.tsx';
import { useTitles } from './titles.ts';

/** Ties a row of the thread to another: what it proves, or what proves it. */
export function LinkPicker({ entity, id }: { readonly entity: ThreadEntity; readonly id: string }) {
  const { words, model } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const others = isOpen ? threadEntities.filter((other) => other !== entity) : [];
  const titles = useTitles(others);
  const tell = useTell();
  const { mutate } = useWrite();
  if (!isOpen) {
    return (
      <Button
        icon={<LinkRegular />}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.shell.linkTo}
      </Button>
    );
  }
  const choices = others.flatMap((other) =>
    titles.choices(other).map((choice) => ({ ...choice, entity: other, kind: model[other].one })),
  );
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <AddCombobox
      label={words.shell.linkTo}
      placeholder={words.shell.linkTo}
      width="100%"
      isOpen
      find={(typed) => findByTitle(choices, typed)}
      onLeave={close}
      onAdd={(chosen) => {
        close();
        mutate(
          {
            label: { key: 'thread_linked' },
            writes: [
              {
                do: 'create',
                entity: 'evidence_link',
                values: { [`${entity}_id`]: id, [`${chosen.entity}_id`]: chosen.id },
              },
            ],
          },
          { onError: tell.fault },
        );
      }}
    />
  );
}
