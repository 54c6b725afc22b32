import { readFileSync } from 'node:fs';
import type { Ask } from './messages';

/** What the starting process wrote down for this one. */
export function readSettings<T>(): T {
  return JSON.parse(readFileSync(process.argv[2], 'utf8'));
}

/** Answers every question of the starting process, until that has no more. */
export function serve(
  answer: (question: Ask) => Promise<unknown>,
  end: () => Promise<void>,
): void {
  const tell = (message: { answer: unknown } | { fault: string }) =>
    process.send!(message);
  process.on('message', ({ question }: { question?: Ask }) => {
    if (!question) return;
    answer(question).then(
      result => tell({ answer: result }),
      error => tell({ fault: String(error.stack) }),
    );
  });
  process.on('disconnect', () => end().then(() => process.exit(0)));
  tell({ answer: 'ready' });
}
