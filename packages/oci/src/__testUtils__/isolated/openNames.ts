import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openArchive } from '../../bundle/openBundle';
import { carriersOf, cleanNames, hostileNames } from '../archiveNames';
import { rawTar } from '../archives';

const contract = { name: 'pacto.yaml', data: 'pactoVersion: "1.2"' };

/** Opens an archive for each name and carrier; says how many opened and how many were refused with a typed error. */
async function main() {
  const outcomes: Record<string, number> = {};
  const note = (outcome: string) => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  };
  for (const name of [...cleanNames, ...Object.values(hostileNames).flat()]) {
    for (const [, entries] of carriersOf(name)) {
      await openArchive(gzipSync(rawTar([contract, ...entries]))).then(
        () => note('opened'),
        error => note(error.name === 'BundleError' ? error.code : error),
      );
    }
  }
  let write = 'allowed';
  try {
    writeFileSync(join(tmpdir(), 'pacto-must-not-be-written'), '');
  } catch (error) {
    write = Object(error).code;
  }
  process.stdout.write(JSON.stringify({ outcomes, write }));
}

main().catch(error => {
  throw error;
});
