import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileSchema, type Profile } from '../../../contract/subjects/profile-contract.ts';
import { appFolder } from '../../workspace/file/app-folder.ts';
import { writeFileSafely } from '../../workspace/file/safe-write.ts';

const firstProfile: Profile = {
  name: '',
  initials: '',
  firm: '',
  language: 'fr',
  theme: 'system',
  density: 'comfortable',
  presentation: false,
};

/** Reads who uses this machine; what cannot be read is as on the first day. */
export function readProfile(): Profile {
  const path = profilePath();
  if (!existsSync(path)) return firstProfile;
  try {
    return profileSchema.parse({ ...firstProfile, ...(JSON.parse(readFileSync(path, 'utf8')) as object) });
  } catch {
    return firstProfile;
  }
}

/** Keeps who uses this machine. @throws Fault when the application's folder cannot be written */
export function writeProfile(profile: Profile): void {
  writeFileSafely(profilePath(), Buffer.from(`${JSON.stringify(profile, undefined, 2)}\n`));
}

function profilePath(): string {
  return join(appFolder(), 'profile.json');
}
