import { useQuery } from '@tanstack/react-query';
import type { pictureKinds } from '../../../contract/subjects/documents-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useReader } from '../../app/reader.tsx';
import { localToday } from '../today.ts';

export type PictureKind = (typeof pictureKinds)[number];

/** A picture of the client, as SVG. */
export interface ClientPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pictures that the backend draws of the client, people by code; undefined until they have come. */
export function usePictures(kind: PictureKind, level: 'macro' | 'detail'): readonly ClientPicture[] | undefined {
  const { client } = useHost();
  const { language } = useReader();
  const today = localToday();
  return useQuery({
    queryKey: ['computed', 'pictures', kind, level, language, today],
    queryFn: ({ signal }) =>
      client.documents.pictures({ kind, level, language, today, audience: 'internal' }, { signal }),
  }).data;
}
