import { DayPhotos } from '../field/photos/photo-part.tsx';
import { VisitPart } from './visit-part.tsx';

/** What the panel shows of a day: what was checked on a follow-up visit, and its photos. */
export function DayExtra({ id }: { readonly id: string }) {
  return (
    <>
      <VisitPart id={id} level={3} />
      <DayPhotos id={id} />
    </>
  );
}
