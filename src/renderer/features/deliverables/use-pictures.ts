import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useHost } from '../../api/context.tsx';
import { useRows } from '../../api/rows.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import type { PictureShelf } from '../../ui/markdown/markdown-editor.tsx';

/** The pictures of the client file, as addresses that the page can show. */
export function usePictures(): PictureShelf {
  const { client } = useHost();
  const tell = useTell();
  const attachments = useRows('attachment');
  const addresses = useRef(new Map<string, Promise<string>>());
  useEffect(() => {
    const all = addresses.current;
    return () => {
      for (const address of all.values()) void forget(address);
      all.clear();
    };
  }, []);
  const source = useCallback(
    (attachment: string): Promise<string> => {
      const known = addresses.current.get(attachment);
      if (known) return known;
      const address = client.files.picture({ attachment }).then((file) => URL.createObjectURL(file));
      addresses.current.set(attachment, address);
      return address;
    },
    [client],
  );
  return useMemo(() => {
    const ids = new Set(attachments.map(({ id }) => id));
    return {
      source,
      has: (id) => ids.has(id),
      add: async (file, alternativeText) => {
        try {
          const { created } = await client.files.attach({ file, alternativeText });
          return created[0];
        } catch (error) {
          tell.fault(error);
          return undefined;
        }
      },
    };
  }, [attachments, client, source, tell]);
}

async function forget(address: Promise<string>): Promise<void> {
  try {
    URL.revokeObjectURL(await address);
  } catch {
    // A picture that could not be read has no address.
  }
}
