import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux, on all machines there are. */
const TICK_MS = 10;

interface ProcessTimes {
  parent: number;
  milliseconds: number;
}

/**
 * Processor time of processes and all that they started, in milliseconds: what work costs, however busy the machine is
 * otherwise. Source: proc(5).
 */
export function processorTime(pids: readonly number[]): number {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(name) : undefined;
    if (times) all.set(Number(name), times);
  }
  const belongs = (pid: number): boolean => {
    if (pids.includes(pid)) return true;
    const parent = all.get(pid)?.parent;
    return parent !== undefined && belongs(parent);
  };
  let sum = 0;
  for (const [pid, { milliseconds }] of all) {
    if (belongs(pid)) sum += milliseconds;
  }
  return sum;
}

function readTimes(pid: string): ProcessTimes | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended meanwhile; its parent has its times.
    return undefined;
  }
  // The name of the program may hold anything, also brackets.
  const [, parent, ...fields] = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // utime, stime, cutime, cstime: fields 14 to 17.
  const ticks = fields.slice(9, 13).reduce((sum, value) => sum + value, 0);
  return { parent, milliseconds: ticks * TICK_MS };
}
