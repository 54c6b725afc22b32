import type { Finding } from '../validation/finding';
import { validateStructure } from '../validation/structure/validateStructure';
import type { ContractReading } from './ContractReading';
import { isMap } from './isMap';
import { compact } from './load/Fields';
import { detectGeneration, pactoVersions } from './load/detectGeneration';
import { findLoadProblem, type LoadProblem } from './load/findLoadProblem';
import { normalizeContract } from './load/normalizeContract';
import { describeNonMap, unsupportedVersion } from './load/refusals';
import type { Generation } from './model';
import { decodeText } from './parse/decodeText';
import { parseYaml } from './parse/parseYaml';
import type { YamlText } from './parse/YamlText';

/**
 * Reads a `pacto.yaml`: YAML or JSON of any generation into one model, judged by the schema of its own generation.
 * Never throws on what an author may write; everything wrong is a finding with its place and a remedy. Codes:
 * `YAML_PARSE_ERROR` (no YAML document within the limits), `PARSE_ERROR` (does not load strictly),
 * `UNSUPPORTED_PACTO_VERSION`, `SCHEMA_VIOLATION`.
 *
 * @param input - The text, or its bytes: at most 2 MiB of UTF-8.
 * @param options - `generation`: read as this generation, instead of the one that the text shows.
 * @public
 */
export function readContract(
  input: string | Uint8Array,
  options: { generation?: Generation } = {},
): ContractReading {
  return readWithPlaces(input, options).reading;
}

/**
 * {@link readContract}, and the way back to places in the text where it is YAML.
 *
 * @param options - `judge`: `false` leaves the schema out, which takes longer than all else; then `valid` only says
 * that the contract loads.
 * @internal
 */
export function readWithPlaces(
  input: string | Uint8Array,
  options: { generation?: Generation; judge?: boolean } = {},
): { reading: ContractReading; places?: YamlText } {
  const { text, isUtf8 } = decodeText(input);
  const { yaml, findings: problems } = parseYaml(text, { isUtf8 });
  if (!yaml) return { reading: { text, findings: problems, valid: false } };
  const document = isMap(yaml.value) ? yaml.value : undefined;
  const generation = generationOf(document ?? {}, options.generation);
  const problem = document
    ? generation && findLoadProblem(document, generation)
    : describeNonMap(yaml.value);
  const findings = problem ? [parseError(problem, yaml)] : [];
  if (!generation) {
    const version = document?.pactoVersion;
    findings.push(unsupportedVersion(yaml, version, options.generation));
  } else if (options.judge !== false) {
    findings.push(...validateStructure(yaml.value, generation, yaml));
  }
  const loads = document && generation && !problem;
  const reading = compact<ContractReading>({
    text,
    document,
    generation,
    contract: loads ? normalizeContract(document, generation, yaml) : undefined,
    findings,
    valid: findings.length === 0,
  });
  return { reading, places: yaml };
}

/** Readers of "1.0" leave the version to the schema; later ones look at it first (validation sheet, §2). */
function generationOf(
  document: Record<string, unknown>,
  wanted: Generation | undefined,
): Generation | undefined {
  if (!wanted) return detectGeneration(document);
  const expected = pactoVersions[wanted];
  return expected === '1.0' || document.pactoVersion === expected
    ? wanted
    : undefined;
}

function parseError(problem: LoadProblem, yaml: YamlText): Finding {
  return {
    code: 'PARSE_ERROR',
    severity: 'error',
    layer: 'parse',
    // As upstream reports it; the position says where.
    path: '',
    message: `The contract does not load: ${problem.message}`,
    position: yaml.positionOf(problem.path, problem.key),
    remedy: problem.remedy,
  };
}
