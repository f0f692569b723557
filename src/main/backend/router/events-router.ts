import { os } from './base.ts';

export const eventsRouter = os.events.router({
  listen: os.events.listen.handler(({ context: { desk }, signal }) => desk.listenAsPage(signal)),
});
