/** What became of one suite. */
export class Suite {
  readonly name: string;

  readonly failures: string[] = [];

  /** Names by the reason why they were not run. */
  readonly skipped = new Map<string, number>();

  /** Told apart from the result: fields that the cases themselves call unsure. */
  readonly notes: string[] = [];

  passed = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** @param problem - Why the case failed; nothing when it passed. */
  result(name: string, problem: string | undefined) {
    if (problem === undefined) this.passed += 1;
    else this.failures.push(`${name}: ${problem}`);
  }

  skip(reason: string, count = 1) {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + count);
  }

  get skippedCount(): number {
    return [...this.skipped.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** Collects suites and prints them; the last line is the total. */
export class Report {
  readonly #suites: Suite[] = [];

  /** Runs a suite; one that breaks off (its data cannot be read, say) counts as failed, and the others go on. */
  async suite(
    name: string,
    run: (suite: Suite) => void | Promise<void>,
  ): Promise<void> {
    const suite = new Suite(name);
    this.#suites.push(suite);
    try {
      await run(suite);
    } catch (error) {
      suite.result('the suite', `broke off: ${error}`);
    }
  }

  /** @returns The exit code: 1 when something failed or nothing was run at all. */
  print(): number {
    for (const suite of this.#suites) {
      const counts = countsOf([suite]);
      const line =
        counts.passed + counts.failed > 0 ? summary(counts) : 'not run';
      print(`${suite.name}: ${line}`);
      for (const failure of suite.failures) print(`  failed: ${failure}`);
      for (const note of suite.notes) print(`  unsure: ${note}`);
      for (const [reason, count] of suite.skipped) {
        print(`  not run: ${reason} (${count})`);
      }
    }
    const total = countsOf(this.#suites);
    const nothing = total.passed + total.failed === 0;
    if (nothing)
      print('Nothing was run: no cases of a known format were found.');
    print(summary(total));
    return total.failed > 0 || nothing ? 1 : 0;
  }
}

function countsOf(suites: Suite[]) {
  const sum = (count: (suite: Suite) => number) =>
    suites.reduce((total, suite) => total + count(suite), 0);
  return {
    passed: sum(suite => suite.passed),
    failed: sum(suite => suite.failures.length),
    skipped: sum(suite => suite.skippedCount),
  };
}

function summary({ passed, failed, skipped }: ReturnType<typeof countsOf>) {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}
