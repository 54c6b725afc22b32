/** One line of a benchmark. */
export interface Measurement {
  metric: string;
  value: number;
  unit: string;
  /** The same quantity for the reference, measured in the same run. */
  reference: number;
  /** `value / reference`. */
  ratio: number;
  /** By which the value grows when the size of the input doubles. */
  growth?: number;
}

export interface MeasureOptions {
  metric: string;
  unit: string;
  /** How many of the unit one call of either work does. */
  amount: number;
  subject: Work;
  reference: Work;
  rounds?: number;
}

type Work = () => void | Promise<void>;

// Processor time is counted in ticks of some milliseconds.
const roundSeconds = 0.25;

/**
 * Amount per second of processor time, as the median of rounds in which subject and reference take turns. Processor
 * time of all threads together: what one core can do, however busy the machine is otherwise.
 */
export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { amount, metric, rounds = 15, unit } = options;
  const runners = [
    await warmUp(options.subject),
    await warmUp(options.reference),
  ];
  for (let round = 0; round < rounds; round++) {
    for (const runner of round % 2 ? [...runners].reverse() : runners) {
      const seconds = await processorSeconds(async () => {
        for (let count = 0; count < runner.repeats; count++) {
          await runner.work();
        }
      });
      runner.rates.push((amount * runner.repeats) / seconds);
    }
  }
  const [value, reference] = runners.map(({ rates }) => median(rates));
  return { metric, value, unit, reference, ratio: value / reference };
}

/** Runs work until it is warm, and finds out how often it fits into a round. */
async function warmUp(work: Work) {
  const end = performance.now() + 2 * roundSeconds * 1000;
  let runs = 0;
  while (performance.now() < end) {
    await work();
    runs += 1;
  }
  return { work, repeats: Math.ceil(runs / 2), rates: [] as number[] };
}

async function processorSeconds(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
