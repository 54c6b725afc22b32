import { threadId } from 'node:worker_threads';
import type { DiffTask, ValidateTask } from '../workers';
import { toAnswer } from '../workers/answer';

/** What the path of the first file of a task stands for. */
const BEHAVIOURS: Record<string, () => unknown> = {
  'never ends': () => {
    for (;;);
  },
  'fills memory': () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(0));
  },
  'ends the thread': () => process.exit(7),
  throws: () => {
    throw new Error('a fault');
  },
  'which thread': () => threadId,
  environment: () => Object.keys(process.env),
};

/** In place of the real one, for tests of what starts and stops it. @internal */
export const worker = Object.assign(
  (task: ValidateTask | DiffTask) =>
    toAnswer(async () =>
      'files' in task
        ? BEHAVIOURS[task.files[0].path]()
        : [...task.from, ...task.to].map(({ bytes }) => [...bytes]),
    ),
  { file: __filename },
);
