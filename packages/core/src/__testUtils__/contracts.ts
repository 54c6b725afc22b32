import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation } from '../contract/model';

export const generations: Generation[] = [
  '1.0-a',
  '1.0-b',
  '1.0-c',
  '1.0-d',
  '1.0-e',
  '1.1',
  '1.2',
  '2.0',
];

/** A valid contract with the fields of a generation. */
export function contractText(generation: Generation): string {
  return readFileSync(
    join(__dirname, '..', '__fixtures__', 'contracts', `${generation}.yaml`),
    'utf8',
  );
}
