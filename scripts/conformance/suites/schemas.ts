import { readContract, type Generation } from '@pacto/core';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { findFiles, readJson, readText } from '../files';
import { mutationsOf, vocabularyOf } from '../mutations';
import type { Report } from '../Report';
import { entriesOf } from './caseFiles';
import { isGeneration, isValidationCase } from './validation';

/** Mutations of the data's own documents per generation; more find nothing more and cost time. */
const SAMPLED = 2000;

const FIXTURES = 'packages/core/src/__fixtures__/contracts';

/**
 * For each published schema `GENERATION_COMMIT/*.schema.json`, at any depth: our verdict and the published schema's
 * on many documents, valid ones and systematic mutations of them, must be the same.
 */
export async function runSchemas(directory: string, report: Report) {
  const published = findFiles(directory, isSchema);
  if (published.length === 0) return;
  const own = ownDocuments();
  const theirs = caseDocuments(directory);
  for (const path of published) {
    await report.suite(path, suite => {
      const generation = path.split('/').at(-2)?.split('_')[0] ?? '';
      if (!isGeneration(generation)) {
        suite.skip('its folder does not name a generation that is known here');
        return;
      }
      const schema = readJson(directory, path) as object;
      const accepts = new Ajv2020({
        strict: false,
        validateFormats: false,
      }).compile(schema);
      for (const text of textsFor({ generation, accepts, own, theirs })) {
        const accepted = accepts(JSON.parse(text));
        const { findings } = readContract(text, { generation });
        const refusal = findings.find(({ layer }) => layer === 'structural');
        suite.result(
          text.length > 400 ? `${text.slice(0, 400)}…` : text,
          accepted === !refusal ? undefined : problem(refusal?.message),
        );
      }
    });
  }
}

function isSchema(name: string): boolean {
  return name.endsWith('.schema.json');
}

function problem(refusal: string | undefined): string {
  return refusal
    ? `the published schema accepts it, ours says: ${refusal}`
    : 'the published schema refuses it, ours accepts it';
}

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

/** What cannot be read is reported by the suite that it belongs to. */
function caseDocuments(directory: string): unknown[] {
  const texts = findFiles(directory, name => name === 'cases.json')
    .flatMap(path => {
      try {
        return entriesOf(readJson(directory, path));
      } catch {
        return [];
      }
    })
    .filter(isValidationCase)
    .map(test => test.files['pacto.yaml']);
  const bundles = findFiles(directory, name => name === 'pacto.yaml');
  texts.push(...bundles.map(path => readText(directory, path)));
  return texts.flatMap(text => readContract(text).document ?? []);
}
