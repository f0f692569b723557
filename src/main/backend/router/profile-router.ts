import type { OwnLists, Profile } from '../../../contract/subjects/profile-contract.ts';
import { os } from './base.ts';

export const profileRouter = os.profile.router({
  read: os.profile.read.handler(({ context: { desk } }) => desk.profile),
  write: os.profile.write.handler(({ input, context: { desk } }) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    desk.profile = { ...desk.profile, ...(given as Partial<Profile>) };
    return desk.profile;
  }),
  lists: os.profile.lists.handler(({ context: { desk } }) => desk.ownLists),
  writeLists: os.profile.writeLists.handler(({ input, context: { desk } }) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    desk.ownLists = { ...desk.ownLists, ...(given as Partial<OwnLists>) };
    return desk.ownLists;
  }),
});
