import { openArchive } from '../../bundle/openBundle';
import { bombs } from '../bombs';

const MiB = 1024 * 1024;

/** What became of a bomb. */
export interface BombOutcome {
  /** Code of the refusal. */
  code: string;
  /** Memory that the process took beyond what it had, in MiB, at its most. */
  grownMiB: number;
}

const peakMemory = () => process.resourceUsage().maxRSS * 1024;

/** Opens one bomb, named on the command line. */
async function main() {
  const archive = bombs[process.argv[2]]();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const peakBefore = peakMemory();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 2);
  const code = await openArchive(archive).then(
    () => 'opened',
    error => (error.name === 'BundleError' ? error.code : String(error)),
  );
  clearInterval(watch);
  if (peakMemory() > peakBefore) {
    most = Math.max(most, peakMemory());
  }
  const grownMiB = Math.round((most - before) / MiB);
  const outcome: BombOutcome = { code, grownMiB };
  process.stdout.write(JSON.stringify(outcome));
}

main().catch(error => {
  throw error;
});
