import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { mostPhotos } from '../../../../contract/subjects/files-contract.ts';
import { useHost } from '../../../api/context.tsx';
import { faultOf } from '../../../api/faults.ts';
import { forgetRowsOf } from '../../../api/row-cache.ts';
import { redrawnPicture } from '../../../ui/picture/ready-picture.ts';

/** A note or a day. */
export interface PhotoPlace {
  readonly entity: 'note' | 'day';
  readonly id: string;
}

/** Keeps photos that are ready on a note or a day. Throws the fault of the first that is refused. */
export function useKeepPhotos(): (files: readonly File[], to: PhotoPlace) => Promise<void> {
  const { client } = useHost();
  const cache = useQueryClient();
  return useCallback(
    async (files, to) => {
      for (let from = 0; from < files.length; from += mostPhotos) {
        const some = files.slice(from, from + mostPhotos);
        const attach = (given: readonly File[]) =>
          client.files.attachPhotos({ photos: given.map((file) => ({ file })), to: { ...to } });
        const written = await attach(some).catch(async (error: unknown) => {
          if (faultOf(error).code !== 'picture_damaged') throw error;
          return attach(await Promise.all(some.map(redrawnPicture)));
        });
        forgetRowsOf(cache, written);
      }
    },
    [client, cache],
  );
}
