import type { ChangeCollector } from './ChangeCollector';
import { compareConfigurations } from './contract/configuration/compareConfigurations';
import type { ContractSide } from './contract/ContractSide';
import { compareDependencies } from './contract/dependency/compareDependencies';
import { compareInterfaces } from './contract/interface/compareInterfaces';
import { comparePolicies } from './contract/policy/comparePolicies';
import { compareReadiness } from './contract/readiness/compareReadiness';
import { compareCapabilities } from './contract/runtime/compareCapabilities';
import { compareOperation } from './contract/runtime/compareOperation';
import { compareRuntime } from './contract/runtime/compareRuntime';
import { compareService } from './contract/service/compareService';
import { compareDefaultSchemas } from './files/compareDefaultSchemas';
import { compareDefinitions } from './files/compareDefinitions';
import { compareNamedFiles } from './files/compareNamedFiles';
import { compareSchemaFiles } from './files/compareSchemaFiles';
import { DeepFiles } from './files/DeepFiles';
import type { FileRunner } from './files/FileRunner';

/**
 * The portal's own comparison: contracts of any two generations in one model, and definition files by what they mean.
 *
 * @internal
 */
export function diffDeep(
  old: ContractSide,
  next: ContractSide,
  context: { changes: ChangeCollector; files: FileRunner },
): void {
  const { changes, files: runner } = context;
  const files = DeepFiles.create({
    old: old.tree,
    next: next.tree,
    changes,
    runner,
  });
  compareService(old, next, changes);
  compareRuntime(old, next, changes);
  compareOperation(old, next, changes);
  compareCapabilities(old, next, changes);
  compareDependencies(old, next, changes);
  compareDefinitions(compareInterfaces(old, next, changes), files);
  compareSchemaFiles(
    'configuration',
    compareConfigurations(old, next, changes),
    files,
  );
  compareSchemaFiles('policy', comparePolicies(old, next, changes), files);
  compareDefaultSchemas(files, changes, {
    declaresPolicies: [old, next].some(
      ({ contract }) => contract.policies.length > 0,
    ),
  });
  compareNamedFiles(files, changes, runner);
  compareReadiness(old, next, changes);
}
