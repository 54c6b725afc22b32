import { readContract, type Generation } from '@pacto/core';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { findFiles, folders, readJson, readText } from '../files';
import { mutationsOf, vocabularyOf } from '../mutations';
import type { Report } from '../Report';
import { isValidationCase } from './validation';

/** Documents per generation; more find nothing more and cost time. */
const MOST = 1e9;

const FIXTURES = 'packages/core/src/__fixtures__/contracts';

/**
 * For each published schema `schema/GENERATION_COMMIT/*.json`: our verdict and the published schema's on many
 * documents, valid ones and systematic mutations of them, must be the same.
 */
export function runSchemas(directory: string, report: Report) {
  const published = folders(`${directory}/schema`);
  if (published.length === 0) return;
  const documents = [...ownDocuments(), ...caseDocuments(directory)];
  const vocabulary = vocabularyOf(documents);
  for (const folder of published) {
    const generation = folder.split('_')[0] as Generation;
    for (const file of findFiles(`${directory}/schema/${folder}`, isSchema)) {
      const suite = report.suite(`schema/${folder}/${file}`);
      const schema = readJson(directory, 'schema', folder, file) as object;
      const accepts = new Ajv2020({
        strict: false,
        validateFormats: false,
      }).compile(schema);
      for (const text of documentsFor(generation, documents, vocabulary)) {
        const theirs = accepts(JSON.parse(text));
        const { findings } = readContract(text, { generation });
        const refusal = findings.find(finding => finding.layer === 'structural');
        const agree = theirs === !refusal;
        suite.result(
          text.length > 400 ? `${text.slice(0, 400)}…` : text,
          agree ? undefined : problem(theirs, refusal?.message),
        );
      }
    }
  }
}

const isSchema = (name: string) => name.endsWith('.schema.json');

const problem = (theirs: boolean, ours: string | undefined) =>
  theirs
    ? `the published schema accepts it, ours says: ${ours}`
    : 'the published schema refuses it, ours accepts it';

/** As JSON texts: every document under the version of the generation, then its mutations, each text once. */
function documentsFor(
  generation: Generation,
  documents: unknown[],
  vocabulary: ReturnType<typeof vocabularyOf>,
): string[] {
  const pactoVersion = generation.slice(0, 3);
  const relabelled = documents.map(document => ({
    ...Object(document),
    pactoVersion,
  }));
  const plain = [...documents, ...relabelled].map(text => JSON.stringify(text));
  const mutated = relabelled.flatMap(document => [
    ...mutationsOf(document, vocabulary),
  ]);
  const unique = [...new Set(mutated)];
  const step = Math.max(1, unique.length / MOST);
  const sampled = unique.filter(
    (_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
  return [...new Set([...plain, ...sampled])];
}

/** Our own contracts with every field of each generation. */
function ownDocuments(): unknown[] {
  return findFiles(FIXTURES, name => name.endsWith('.yaml')).map(path =>
    parse(readText(FIXTURES, path)),
  );
}

function caseDocuments(directory: string): unknown[] {
  const texts = findFiles(directory, name => name === 'cases.json')
    .map(path => readJson(directory, path))
    .flatMap(content => (Array.isArray(content) ? content : []))
    .filter(isValidationCase)
    .map(test => test.files['pacto.yaml'] ?? '');
  const bundles = findFiles(`${directory}/bundles`, name => name === 'pacto.yaml');
  texts.push(...bundles.map(path => readText(directory, 'bundles', path)));
  return texts.flatMap(text => readContract(text).document ?? []);
}
