import { useLoad } from '@pacto/backstage-plugin-pacto-react';
import type { Change } from '@pacto/backstage-plugin-pacto-common';
import type { ChangeLine } from './locateChange';

/** Both sides of one file. */
export interface FileTexts {
  before: string;
  after: string;
}

/** Where a change is on both sides; undefined where it cannot be found. */
export interface ChangeLines {
  before?: ChangeLine;
  after?: ChangeLine;
}

const none: ChangeLines = {};

/** Looks for a change in the texts of its file; the reader of YAML is loaded for it. */
export function useChangeLines(
  { path, change }: { path: string; change?: Change },
  texts: FileTexts | undefined,
): ChangeLines {
  const key = change && texts && JSON.stringify([path, change.path]);
  const { value } = useLoad(key, async () => {
    const { locateChange } = await import('./locateChange');
    const find = (text: string) =>
      locateChange(text, { file: path, path: change!.path });
    return { before: find(texts!.before), after: find(texts!.after) };
  });
  return value ?? none;
}
