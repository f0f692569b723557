import { useTell } from '../../../ui/feedback/tell.tsx';
import { useKeepPhotos, type PhotoPlace } from './use-keep-photos.ts';
import { useReadyPhotos, type ReadyProgress } from './use-ready-photos.ts';

/** Adds files as photos of a note or a day; what cannot be taken is told, and the rest is kept. */
export function useAddPhotos(): {
  readonly add: (files: readonly File[], to: PhotoPlace) => Promise<void>;
  readonly progress: ReadyProgress | undefined;
} {
  const tell = useTell();
  const keep = useKeepPhotos();
  const { ready, progress } = useReadyPhotos();
  const add = async (files: readonly File[], to: PhotoPlace): Promise<void> => {
    const taken = await ready(files);
    if (taken.length === 0) return;
    try {
      await keep(taken, to);
    } catch (error) {
      tell.fault(error);
    }
  };
  return { add, progress };
}
