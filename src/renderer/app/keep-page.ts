import { carriesFiles } from '../ui/picture/pictures-of-transfer.ts';

/** Keeps the page when a file is dropped where nothing takes it: the browser would leave for the file. */
export function keepPage(): void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}
