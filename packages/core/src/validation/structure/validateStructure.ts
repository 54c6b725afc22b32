import Ajv2020, {
  type ErrorObject,
  type ValidateFunction,
} from 'ajv/dist/2020';
import type { DocumentPath, Generation } from '../../contract/model';
import { counted } from '../../counted';
import { limits } from '../../limits';
import type { Finding, Position } from '../finding';
import { linearRegExp } from '../jsonschema/linearRegExp';
import { pointerPath } from '../pointerPath';
import { schemas } from '../schema/generations';
import { explainError } from './explainError';
import { dotted } from './messages';

/**
 * Where a part of the document stands in the text.
 *
 * @internal
 */
export interface Places {
  positionOf(path: DocumentPath, key?: string): Position;
}

const validators = new Map<Generation, ValidateFunction>();

/**
 * Layer 1: judges a document by the schema of a generation.
 *
 * @returns One `SCHEMA_VIOLATION` per leaf in the order of the text, at most 200 and then one that counts the rest;
 * one `SCHEMA_ERROR` when the schema could not be applied.
 * @internal
 */
export function validateStructure(
  document: unknown,
  generation: Generation,
  places: Places,
): Finding[] {
  let errors: ErrorObject[];
  try {
    const validate = validatorFor(generation);
    if (validate(document)) return [];
    errors = validate.errors ?? [];
  } catch (error) {
    return [schemaError(error)];
  }
  const findings = leavesOf(errors).map(error =>
    toFinding(error, places, generation),
  );
  findings.sort(
    ({ position: a }, { position: b }) =>
      a!.line - b!.line || a!.column - b!.column,
  );
  return capped(findings);
}

function schemaError(error: unknown): Finding {
  return {
    code: 'SCHEMA_ERROR',
    severity: 'error',
    layer: 'structural',
    path: '',
    message:
      // A page whose Content-Security-Policy forbids code generation, which ajv needs.
      error instanceof EvalError
        ? 'The contract cannot be judged in this page, which forbids to generate code.'
        : 'The contract cannot be judged: its schema could not be applied.',
    remedy: 'Report this with the contract.',
  };
}

function validatorFor(generation: Generation): ValidateFunction {
  let validator = validators.get(generation);
  if (!validator) {
    validator = createAjv().compile(schemas[generation]);
    validators.set(generation, validator);
  }
  return validator;
}

function createAjv() {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    logger: false,
    strictTypes: false,
    validateFormats: false,
    code: { regExp: linearRegExp() },
  });
  ajv.addKeyword({ keyword: 'says', schemaType: 'string' });
  return ajv;
}

/** Without the errors that only sum up others, and without those that a wrong type explains. */
function leavesOf(errors: ErrorObject[]): ErrorObject[] {
  const mistyped = new Set(
    errors.filter(e => e.keyword === 'type').map(e => e.instancePath),
  );
  // By place in the schema, of which there are few, however many items of a list are wrong.
  const groups = new Set(
    errors
      .filter(e => e.keyword === 'oneOf' || e.keyword === 'anyOf')
      .map(e => e.schemaPath),
  );
  return errors.filter(
    error =>
      error.keyword !== 'if' &&
      (error.keyword === 'type' || !mistyped.has(error.instancePath)) &&
      ![...groups].some(group => error.schemaPath.startsWith(`${group}/`)),
  );
}

function toFinding(
  error: ErrorObject,
  places: Places,
  generation: Generation,
): Finding {
  const path = pointerPath(error.instancePath);
  const unknown: string | undefined = error.params.additionalProperty;
  return {
    code: 'SCHEMA_VIOLATION',
    severity: 'error',
    layer: 'structural',
    path: dotted(path),
    position: places.positionOf(path, unknown),
    ...explainError(error, path, generation),
  };
}

function capped(findings: Finding[]): Finding[] {
  if (findings.length <= limits.findings) return findings;
  const rest = findings.length - limits.findings;
  return [
    ...findings.slice(0, limits.findings),
    {
      ...findings[limits.findings],
      path: '',
      message: `${counted(rest, 'more violation')} from here on.`,
      remedy: 'Correct the ones above first.',
    },
  ];
}
