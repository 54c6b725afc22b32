import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from './formatTable';
import { Measurement } from './measure';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});

async function main() {
  const bench = require(`../${positionals[0]}`) as {
    run(): Promise<Measurement[]>;
  };
  const measurements = await bench.run();
  process.stdout.write(formatTable(measurements));
  if (values.json) {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), values.json);
    writeFileSync(file, `${JSON.stringify(measurements, null, 2)}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
