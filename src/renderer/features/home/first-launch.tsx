import { Button, Card, Field, Input, Text, Title2, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useWriteProfile } from '../../api/queries.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  card: { width: 'min(30rem, 100%)', padding: tokens.spacingVerticalXXL, gap: tokens.spacingVerticalL },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 7rem', gap: tokens.spacingHorizontalM },
  input: { width: '100%', minWidth: 0 },
});

/** Asks who uses this machine: the only question before the work. */
export function FirstLaunch() {
  const styles = useStyles();
  const { words, accents } = useReader();
  const tell = useTell();
  const { mutate, isPending } = useWriteProfile();
  const [name, setName] = useState('');
  const [given, setGiven] = useState<string>();
  const [firm, setFirm] = useState('');
  const initials = given ?? initialsOf(name);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ name: name.trim(), initials: initials.trim(), firm: firm.trim() }, { onError: tell.fault });
  };
  return (
    <main className={styles.page}>
      <Card className={styles.card} role="form" aria-label={words.home.whoAreYou}>
        <Title2 as="h1" style={{ color: accents.ink, margin: 0 }}>
          {words.home.welcome}
        </Title2>
        <Text>{words.home.welcomeText}</Text>
        <form onSubmit={begin} style={{ display: 'grid', gap: tokens.spacingVerticalL }}>
          <div className={styles.row}>
            <Field label={words.home.name} required>
              <Input
                className={styles.input}
                autoFocus
                autoComplete="name"
                value={name}
                onChange={(_, { value }) => {
                  setName(value);
                }}
              />
            </Field>
            <Field label={words.home.initials}>
              <Input
                className={styles.input}
                maxLength={8}
                value={initials}
                onChange={(_, { value }) => {
                  setGiven(value);
                }}
              />
            </Field>
          </div>
          <Field label={words.home.firm} hint={words.home.whoWhy}>
            <Input
              className={styles.input}
              autoComplete="organization"
              value={firm}
              onChange={(_, { value }) => {
                setFirm(value);
              }}
            />
          </Field>
          <Button appearance="primary" size="large" type="submit" disabled={name.trim() === '' || isPending}>
            {words.home.begin}
          </Button>
        </form>
      </Card>
    </main>
  );
}

/** « Claire Le Goff » gives CLG. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((part) => part.at(0)?.toLocaleUpperCase('fr') ?? '')
    .join('')
    .slice(0, 4);
}
