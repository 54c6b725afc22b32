import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { OciError } from './errors';

const maxBytes = 1024 * 1024;
// Who writes into a file in place empties it first.
const secondLookMs = 100;

/**
 * The text of a file that an operator named, of 1 MiB at most. Throws `CONFIGURATION` with the name of the setting; the
 * path is left out, because users see these messages.
 *
 * @param setting - as the configuration calls it: `passwordFile`
 *
 * @internal
 */
export async function readSmallFile(
  path: string,
  setting: string,
): Promise<string> {
  try {
    let text = await readRegular(path);
    if (text === '') {
      await delay(secondLookMs);
      text = await readRegular(path);
    }
    if (text !== undefined) {
      return text;
    }
  } catch (error) {
    throw unreadable(setting, String(Object(error).code));
  }
  throw unreadable(setting, 'not a regular file of 1 MiB at most');
}

async function readRegular(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const stat = await file.stat();
    // A device or a pipe has no size, and would be read for ever.
    return stat.isFile() && stat.size <= maxBytes
      ? await file.readFile('utf8')
      : undefined;
  } finally {
    await file.close();
  }
}

function unreadable(setting: string, reason: string): OciError {
  return new OciError({
    code: 'CONFIGURATION',
    message: `The file of ${setting} cannot be read (${reason})`,
    remedy: `Check that the file named by ${setting} is mounted, and that the backend may read it.`,
  });
}
