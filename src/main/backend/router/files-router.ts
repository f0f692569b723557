import { release } from 'node:os';
import { findPicture } from '../../workspace/stores/attachment-store.ts';
import { expectForeignFile } from '../foreign-source.ts';
import { attachPhotos, attachPicture } from '../pictures/attachment-service.ts';
import { setLogo } from '../pictures/logo-service.ts';
import { os } from './base.ts';

export const filesRouter = os.files.router({
  receive: os.files.receive.handler(async ({ input: { file }, context: { desk } }) => {
    expectForeignFile(file.name);
    return desk.files.receive(file.name, new Uint8Array(await file.arrayBuffer()));
  }),
  receiveText: os.files.receiveText.handler(({ input: { name, text }, context: { desk } }) => {
    expectForeignFile(name);
    return desk.files.receive(name, new TextEncoder().encode(text));
  }),
  prepare: os.files.prepare.handler(({ input: { name }, context: { desk } }) => desk.files.prepare(name)),
  attach: os.files.attach.handler(async ({ input: { file, alternativeText }, context: { desk } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await desk.freeToWrite();
    return desk.changed(desk.write((session) => attachPicture(session, { name: file.name, bytes }, alternativeText)));
  }),
  attachPhotos: os.files.attachPhotos.handler(async ({ input: { photos, to }, context: { desk } }) => {
    const given = await Promise.all(
      photos.map(async ({ file, alternativeText }) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        alternativeText,
      })),
    );
    await desk.freeToWrite();
    return desk.changed(desk.write((session) => attachPhotos(session, given, to)));
  }),
  picture: os.files.picture.handler(({ input: { attachment }, context: { desk } }) => {
    const { name, mediaType, bytes } = desk.read(({ db }) => findPicture(db, attachment));
    return new File([new Uint8Array(bytes)], name, { type: mediaType });
  }),
  logo: os.files.logo.handler(({ input: { owner, file }, context: { desk } }) => {
    const change = setLogo(desk.file, owner, desk.files.find(file).path, desk.author);
    return { change, touched: desk.changedBy(change), created: [] };
  }),
  report: os.files.report.handler(() => ({
    text: `Ancrage 0.1.0, Node ${process.versions.node}, ${process.platform} ${release()}, ${process.arch}`,
  })),
});
