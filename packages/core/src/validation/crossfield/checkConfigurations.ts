import type { Configuration } from '../../contract/model';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';
import { checkExistence } from './checkExistence';
import { checkSchemaFile } from './checkSchemaFile';
import { referenceProblem } from './referenceProblem';

/** Schemas and references; values come later. @internal */
export const checkConfigurations: Check = context => {
  const { contract, findings } = context;
  for (const { documentPath, schema } of contract.configurations) {
    checkExistence(context, [...documentPath, 'schema'], schema);
  }
  for (const entry of contract.configurations) {
    checkSchemaFile(context, entry, 'CONFIG');
  }
  for (const { documentPath, ref = '' } of contract.configurations) {
    const message = referenceProblem(ref, contract.generation);
    if (message) {
      findings.add('INVALID_CONFIG_REF', {
        path: [...documentPath, 'ref'],
        message,
      });
    }
  }
};

/** @internal */
export const checkValues: Check = context => {
  for (const entry of context.contract.configurations) {
    if (entry.values) checkValuesOf(entry, entry.values, context);
  }
};

function checkValuesOf(
  { documentPath, schema, ref }: Configuration,
  values: Record<string, unknown>,
  { files, findings }: CheckContext,
) {
  const path = [...documentPath, 'values'];
  if (!schema && !ref) {
    findings.add('VALUES_WITHOUT_SCHEMA', {
      path,
      message: 'There are values, and no schema for them.',
    });
  }
  if (!schema || ref) return;
  const file = files.schema(schema);
  if (file.state !== 'compiled') return;
  const outcome = file.schema.run(values, 'the map');
  if (outcome.state === 'unknown') {
    files.limitations.push({ ...outcome.limitation, path: schema });
  } else if (outcome.state === 'broken') {
    findings.add('CONFIG_VALUES_VALIDATION_FAILED', {
      path,
      message: `The values cannot be checked with ${quote(schema)}: ${
        outcome.reason
      }.`,
    });
  } else {
    for (const leaf of outcome.leaves) {
      findings.add('CONFIG_VALUES_VALIDATION_FAILED', {
        path,
        at: [...path, ...leaf.path],
        message: `The values do not fit ${quote(schema)}: ${leaf.message}`,
      });
    }
    if (outcome.more > 0) {
      findings.add('CONFIG_VALUES_VALIDATION_FAILED', {
        path,
        message: `The values do not fit ${quote(schema)} at ${
          outcome.more
        } more places.`,
      });
    }
  }
}
