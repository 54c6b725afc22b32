import type { UploadedBundle } from '@pacto/backstage-plugin-pacto-common';

/** A file that the reader chose, and its path in the bundle. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** Bytes that fit into a request of 14 MiB as base64, with some room. */
export const MOST_BYTES = 10 * 1024 * 1024;

const archives = ['.tar', '.tar.gz', '.tgz'];

/** Is it an archive, by its name? */
export function isArchive(name: string): boolean {
  return archives.some(ending => name.toLowerCase().endsWith(ending));
}

/**
 * Files with a guess of their paths: as in the folder they come from, else as the file of that name in the revision
 * they are compared with.
 *
 * @param knownPaths - files of that revision
 */
export function chooseFiles(
  files: readonly File[],
  knownPaths: readonly string[],
): ChosenFile[] {
  return files.map(file => {
    // The first part is the name of the chosen folder itself.
    const inFolder = file.webkitRelativePath?.split('/').slice(1).join('/');
    const known = knownPaths.filter(
      path => path.split('/').at(-1) === file.name,
    );
    const guess = known.length === 1 ? known[0] : file.name;
    return { path: inFolder || guess, file };
  });
}

/** What the request has to say: the text of each file, or the bytes of the one archive. */
export async function readBundle(
  chosen: readonly ChosenFile[],
): Promise<UploadedBundle> {
  const [first] = chosen;
  if (chosen.length === 1 && isArchive(first.file.name)) {
    return { archive: await readBase64(first.file) };
  }
  return {
    files: await Promise.all(
      chosen.map(async ({ path, file }) => ({
        path,
        text: await readText(file),
      })),
    ),
  };
}

function readText(file: File): Promise<string> {
  return read(file, reader => reader.readAsText(file));
}

async function readBase64(file: File): Promise<string> {
  const url = await read(file, reader => reader.readAsDataURL(file));
  return url.slice(url.indexOf(',') + 1);
}

function read(
  file: File,
  start: (reader: FileReader) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () =>
      reject(reader.error ?? new Error(`${file.name} cannot be read`));
    start(reader);
  });
}
