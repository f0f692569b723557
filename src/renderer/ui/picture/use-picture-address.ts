import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '../../api/context.tsx';

/** Milliseconds that a picture which is no longer shown stays at hand. */
const staysFor = 60_000;

/** An address for a picture of the client file, while it is shown; undefined until it has come. */
export function usePictureAddress(attachment: string | null): string | undefined {
  const { client } = useHost();
  const { data: file } = useQuery({
    queryKey: ['picture', attachment],
    queryFn: ({ signal }) => client.files.picture({ attachment: attachment ?? '' }, { signal }),
    enabled: attachment !== null,
    // The bytes of an attachment never change.
    staleTime: Infinity,
    gcTime: staysFor,
  });
  return useFileAddress(attachment === null ? undefined : file);
}

/** An address for a file, while it is shown. */
export function useFileAddress(file: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file) {
      setAddress(undefined);
      return undefined;
    }
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
