import type { Contract } from '../contract/model';
import { bracketed } from '../validation/bracketed';
import { quote } from '../validation/structure/messages';
import type { Finding } from '../validation/finding';

/**
 * What was seen of a running service; a list that is absent or empty means that nobody looked.
 *
 * @public
 */
export interface ObservedRuntime {
  /** HTTP paths; upstream takes them and checks nothing. */
  paths?: readonly string[];
  /** Names of environment variables. */
  envVars?: readonly string[];
  ports?: readonly number[];
}

/** @public */
export type RuntimeFinding = Omit<Finding, 'layer' | 'position'>;

/** @public */
export interface RuntimeValidation {
  /** No errors. */
  valid: boolean;
  errors: RuntimeFinding[];
  warnings: RuntimeFinding[];
}

/**
 * Compares what 1.x says of a running service with what was seen: declared ports, and the keys of configuration
 * values as names of environment variables. Source: validation sheet, §6.
 *
 * @public
 */
export function validateRuntime(
  contract: Contract,
  observed: ObservedRuntime,
): RuntimeValidation {
  const errors = portFindings(contract, new Set(observed.ports));
  const warnings = valueFindings(contract, new Set(observed.envVars));
  return { valid: errors.length === 0, errors, warnings };
}

function portFindings(
  contract: Contract,
  ports: ReadonlySet<number>,
): RuntimeFinding[] {
  if (ports.size === 0) return [];
  return contract.interfaces.flatMap(({ name, port, documentPath }) =>
    port === undefined || ports.has(port)
      ? []
      : [
          {
            code: 'PORT_NOT_OBSERVED',
            severity: 'error',
            path: bracketed([...documentPath, 'port']),
            message: `Port ${port} of the interface ${quote(
              name,
            )} is not open.`,
            remedy: 'Open the port, or correct it in the contract.',
          },
        ],
  );
}

function valueFindings(
  contract: Contract,
  envVars: ReadonlySet<string>,
): RuntimeFinding[] {
  if (envVars.size === 0) return [];
  return contract.configurations.flatMap(({ values = {}, documentPath }) =>
    Object.keys(values).flatMap(key =>
      envVars.has(key)
        ? []
        : [
            {
              code: 'CONFIG_NOT_OBSERVED',
              severity: 'warning',
              path: `${bracketed([...documentPath, 'values'])}.${key}`,
              message: `No environment variable is called ${quote(key)}.`,
              remedy:
                'Set it where the service runs, or take the value out of the contract.',
            },
          ],
    ),
  );
}
