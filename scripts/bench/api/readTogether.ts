import type { ApiServer } from './ApiServer';
import type { Question } from './questions';

/** Milliseconds of each answer while so many readers ask, each again as soon as it has its answer. */
export async function readTogether(
  server: ApiServer,
  question: Question,
  options: { readers: number; seconds: number },
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + options.seconds * 1000;
  const read = async () => {
    while (performance.now() < end) {
      const path = question.path();
      const start = performance.now();
      const { status, text } = await server.get(path);
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: options.readers }, read));
  return times;
}

/** The time below which 95 of 100 are. */
export function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}

/** The most that one of some requests took, one after the other. */
export async function mostStatements(
  server: ApiServer,
  question: Question,
): Promise<number> {
  let most = 0;
  for (let asked = 0; asked < 20; asked += 1) {
    const before = await server.statements();
    const path = question.path();
    const { status, text } = await server.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    most = Math.max(most, (await server.statements()) - before);
  }
  return most;
}
