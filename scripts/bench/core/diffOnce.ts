// One cold comparison in a process of its own: `diffOnce.ts BYTES CHANGED` prints milliseconds as JSON.
import { BundleTree, diffBundles } from '@pacto/core';
import { generateOpenApiPair } from './openApiPairs';

const [bytes, changed] = process.argv.slice(2).map(Number);
const { old, next } = generateOpenApiPair({ bytes, changed });

const contract = (version: string) => `pactoVersion: "2.0"
service: {name: generated, version: ${version}, owner: {team: bench}}
interfaces:
  - {name: api, type: openapi, ref: interfaces/openapi.json}
`;
const bundle = (version: string, text: string) =>
  BundleTree.create([
    { path: 'pacto.yaml', bytes: Buffer.from(contract(version)) },
    { path: 'interfaces/openapi.json', bytes: Buffer.from(text) },
  ]);
const trees = [bundle('1.0.0', old), bundle('2.0.0', next)] as const;

const start = performance.now();
JSON.parse(old);
JSON.parse(next);
const parsed = performance.now();
const diff = diffBundles(...trees);
const done = performance.now();

if (changed > 0 && diff.changes.length === 0) throw new Error('no change');
process.stdout.write(
  JSON.stringify({
    diff: done - parsed,
    parse: parsed - start,
    changes: diff.changes.length,
    completeness: diff.completeness,
    bytes: old.length + next.length,
  }),
);
