import { Button, Caption1 } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { readProgramme, setHour, splitByHour, writeProgramme } from '../../../../domain/observation/day-programme.ts';
import type { Row } from '../../../../domain/model.ts';
import { useReader } from '../../../app/reader.tsx';
import { DayLinesPart } from './day-lines-part.tsx';
import { HourInput } from './hour-input.tsx';
import { LineMenu } from './line-menu.tsx';
import { LineText } from './line-text.tsx';
import { useDayLines } from './use-day-lines.ts';
import { useLineFocus } from './use-line-focus.ts';

const blank = { time: null, what: '' };

/** The programme of a day, hour by hour; what was written as free text stays as it is. */
export function DayProgramme({ day }: { readonly day: Row<'day'> }) {
  const { words, model, accents } = useReader();
  const { preparation } = words;
  const { lines, type, keep, add, replace, remove, move } = useDayLines({
    day,
    field: 'programme',
    read: readProgramme,
    write: writeProgramme,
  });
  const { idOf, focusSoon } = useLineFocus();
  const [unread, setUnread] = useState<string>();
  const split = lines.length === 1 ? splitByHour(writeProgramme(lines)) : undefined;
  const addAfter = (key: string | undefined): void => {
    focusSoon(`hour-${add(key, [blank])}`);
  };
  const leadTo = (key: string, by: -1 | 1, field: 'hour' | 'what'): void => {
    focusSoon(`${field}-${key}`);
    move(key, by);
  };
  return (
    <DayLinesPart
      label={model.day.fields.programme}
      empty={preparation.programmeEmpty}
      help={preparation.programmeHelp}
      lines={lines}
      drawLine={({ key, time, what }, index) => (
        <>
          <HourInput
            id={idOf(`hour-${key}`)}
            label={preparation.hour(index + 1)}
            value={time}
            onCommit={(read, goingTo) => {
              // The line may move to its hour, and what is going to have the keyboard with it.
              if (goingTo) focusSoon(goingTo);
              keep(setHour(lines, index, read));
            }}
            onEnter={() => {
              document.querySelector<HTMLElement>(`#${CSS.escape(idOf(`what-${key}`))}`)?.focus();
            }}
            onMove={(by) => {
              leadTo(key, by, 'hour');
            }}
            onUnread={(isUnread) => {
              setUnread(isUnread ? key : undefined);
            }}
          />
          <LineText
            id={idOf(`what-${key}`)}
            label={preparation.what(index + 1, lines.length)}
            placeholder={preparation.whatPlaceholder}
            value={what}
            onType={(text) => {
              type(key, { what: text });
            }}
            onPaste={(text) => {
              const [first = blank, ...rest] = readProgramme(text);
              type(key, { what: first.what, ...(first.time === null ? {} : { time: first.time }) });
              focusSoon(`what-${add(key, rest)}`);
            }}
            onLeave={() => {
              keep();
            }}
            onEnter={() => {
              addAfter(key);
            }}
            onMove={(by) => {
              leadTo(key, by, 'what');
            }}
            onEmpty={() => {
              focusSoon(`what-${lines[index - 1]?.key ?? lines[1]?.key ?? ''}`);
              remove(key);
            }}
          />
          <LineMenu
            label={preparation.lineMenu(index + 1)}
            isFirst={index === 0}
            isLast={index === lines.length - 1}
            onMove={(by) => {
              leadTo(key, by, 'what');
            }}
            onRemove={() => {
              remove(key);
            }}
          />
        </>
      )}
      notice={
        unread === undefined ? null : (
          <Caption1 role="alert" style={{ color: accents.trouble }}>
            {preparation.hourUnread}
          </Caption1>
        )
      }
    >
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          addAfter(undefined);
        }}
      >
        {preparation.addLine}
      </Button>
      {split ? (
        <Button
          size="small"
          onClick={() => {
            replace(split);
          }}
        >
          {preparation.splitHours}
        </Button>
      ) : null}
    </DayLinesPart>
  );
}
