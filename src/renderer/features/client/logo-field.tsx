import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, ImageRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import type { Row } from '../../../domain/model.ts';
import { useHost } from '../../api/context.tsx';
import { forgetRowsOf } from '../../api/row-cache.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { usePictureAddress } from '../../ui/picture/use-picture-address.ts';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  frame: {
    display: 'grid',
    placeItems: 'center',
    width: '9rem',
    height: '5rem',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Logos are drawn for paper.
    backgroundColor: '#ffffff',
    color: '#424242',
  },
  image: { maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' },
  buttons: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

interface LogoFieldProps {
  readonly owner: 'client' | 'firm';
  readonly client: Row<'client'>;
}

/** A logo of the documents: as it is, replaced or taken off. */
export function LogoField({ owner, client }: LogoFieldProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.client;
  const host = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const { mutate } = useWrite();
  const field = owner === 'client' ? 'logo_id' : 'firm_logo_id';
  const attachment = client[field];
  const address = usePictureAddress(attachment);
  const pick = async (): Promise<void> => {
    try {
      const file = await host.pick({ extensions: ['.png', '.jpg', '.jpeg'] });
      if (!file) return;
      forgetRowsOf(cache, await host.client.files.logo({ owner, file: file.token }));
      tell.done(own.logoKept);
    } catch (error) {
      tell.fault(error);
    }
  };
  const remove = (): void => {
    mutate(
      {
        label: { key: 'logo', parameters: { owner } },
        writes: [{ do: 'update', entity: 'client', id: client.id, values: { [field]: null } }],
      },
      { onError: tell.fault },
    );
  };
  return (
    <Field label={own.logo[owner]}>
      <div className={styles.line} role="group" aria-label={own.logo[owner]}>
        <div className={styles.frame}>
          {address === undefined ? (
            <Text size={200}>{own.logoNone}</Text>
          ) : (
            <img className={styles.image} src={address} alt={own.logo[owner]} />
          )}
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<ImageRegular />}
            aria-label={`${attachment === null ? own.logoPick : own.logoReplace} (${own.logo[owner]})`}
            onClick={() => void pick()}
          >
            {attachment === null ? own.logoPick : own.logoReplace}
          </Button>
          {attachment === null ? null : (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`${own.logoRemove} (${own.logo[owner]})`}
              onClick={remove}
            >
              {own.logoRemove}
            </Button>
          )}
        </div>
      </div>
    </Field>
  );
}
