import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from './formatTable';
import { Measurement } from './measure';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    services: { type: 'string' },
    versions: { type: 'string' },
    readers: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  },
});

async function main() {
  const bench = require(`../${positionals[0]}`) as {
    run(options: Record<string, string | undefined>): Promise<Measurement[]>;
  };
  const measurements = await bench.run(values);
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
