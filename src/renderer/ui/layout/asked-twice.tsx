import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';

interface AskedTwiceProps {
  readonly action: string;
  /** What will be lost, as a question. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once more, where it stands. */
export function AskedTwice({ action, question, onConfirm }: AskedTwiceProps) {
  const { words } = useReader();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {action}
      </Button>
    );
  }
  return (
    <>
      <Caption1 role="status">{question}</Caption1>
      <Button
        autoFocus
        onClick={() => {
          setIsAsked(false);
        }}
      >
        {words.common.cancel}
      </Button>
      <Button
        onClick={() => {
          setIsAsked(false);
          onConfirm();
        }}
      >
        {words.common.confirm}
      </Button>
    </>
  );
}
