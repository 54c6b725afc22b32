import type { Version } from '@pacto/backstage-plugin-pacto-common';

/** What people call a version: its number, else a tag, else its digest. */
export function versionName({ version, tags, digest }: Version): string {
  return version ?? tags[0] ?? digest ?? '';
}
