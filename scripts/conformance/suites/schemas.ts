import { readContract, type Generation } from '@pacto/core';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { findFiles, folders, readJson, readText } from '../files';
import { mutationsOf, vocabularyOf } from '../mutations';
import type { Report } from '../Report';
import { isValidationCase } from './validation';

/** Mutations of the data's own documents per generation; more find nothing more and cost time. */
const SAMPLED = 2000;

const FIXTURES = 'packages/core/src/__fixtures__/contracts';

/**
 * For each published schema `schema/GENERATION_COMMIT/*.json`: our verdict and the published schema's on many
 * documents, valid ones and systematic mutations of them, must be the same.
 */
export function runSchemas(directory: string, report: Report) {
  const published = folders(`${directory}/schema`);
  if (published.length === 0) return;
  const own = ownDocuments();
  const theirs = caseDocuments(directory);
  for (const folder of published) {
    for (const file of findFiles(`${directory}/schema/${folder}`, isSchema)) {
      const suite = report.suite(`schema/${folder}/${file}`);
      const schema = readJson(directory, 'schema', folder, file) as object;
      const accepts = new Ajv2020({
        strict: false,
        validateFormats: false,
      }).compile(schema);
      const generation = folder.split('_')[0] as Generation;
      for (const text of textsFor({ generation, accepts, own, theirs })) {
        const accepted = accepts(JSON.parse(text));
        const { findings } = readContract(text, { generation });
        const refusal = findings.find(({ layer }) => layer === 'structural');
        suite.result(
          text.length > 400 ? `${text.slice(0, 400)}…` : text,
          accepted === !refusal ? undefined : problem(refusal?.message),
        );
      }
    }
  }
}

const isSchema = (name: string) => name.endsWith('.schema.json');

const problem = (refusal: string | undefined) =>
  refusal
    ? `the published schema accepts it, ours says: ${refusal}`
    : 'the published schema refuses it, ours accepts it';

/**
 * As JSON texts, each once: every document as it is and under the version of the generation; all mutations of our
 * own contracts that fit the generation, and a sample of the mutations of the other documents that do. A document
 * that does not fit is of no use as a start: its mutations would be refused for the old reason.
 */
function textsFor(options: {
  generation: Generation;
  accepts: (document: unknown) => boolean;
  own: unknown[];
  theirs: unknown[];
}): Set<string> {
  const { generation, accepts, own, theirs } = options;
  const pactoVersion = generation.slice(0, 3);
  const relabel = (document: unknown) => ({
    ...Object(document),
    pactoVersion,
  });
  const all = [...own, ...theirs];
  const vocabulary = vocabularyOf(all);
  const mutate = (documents: unknown[]) =>
    documents
      .map(relabel)
      .filter(accepts)
      .flatMap(document => [...mutationsOf(document, vocabulary)]);
  return new Set([
    ...all.map(document => JSON.stringify(document)),
    ...all.map(document => JSON.stringify(relabel(document))),
    ...mutate(own),
    ...sample([...new Set(mutate(theirs))], SAMPLED),
  ]);
}

/** Evenly over the list, always the same ones. */
function sample<T>(items: T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items.filter(
    (_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
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
  const bundles = findFiles(
    `${directory}/bundles`,
    name => name === 'pacto.yaml',
  );
  texts.push(...bundles.map(path => readText(directory, 'bundles', path)));
  return texts.flatMap(text => readContract(text).document ?? []);
}
