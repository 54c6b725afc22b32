import type { Generation } from '../../../contract/model';
import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../../contract/ContractSide';
import type { FileComparison } from '../../FileComparison';
import type { FileRunner } from '../../files/FileRunner';
import { compareEntries } from '../compareEntries';
import { comparePolicyFile } from '../comparePolicyFile';
import { compareReadiness } from '../compareReadiness';
import type { SchemaPair } from '../../contract/SchemaPair';
import {
  compareSchema,
  compareSchemaProperties,
  endsInRequired,
} from '../spec/compareSchema';
import { UpstreamChanges } from '../UpstreamChanges';
import { compareDependencies } from './compareDependencies';
import { compareInterfaces } from './compareInterfaces';
import { compareOldConfiguration } from './compareOldConfiguration';
import { compareOldPolicies } from './compareOldPolicies';
import { compareOpenApi } from './compareOpenApi';
import { compareRuntime } from './compareRuntime';
import { compareScaling } from './compareScaling';
import { compareService } from './compareService';
import { V1_TABLE } from './v1Rules';

type Kind = 'configuration' | 'policy';

/**
 * 1.0-a to 1.2, in upstream's order. Source: diff sheet, §2 and §3.
 *
 * @internal
 */
export function diffV1(
  old: ContractSide,
  next: ContractSide,
  context: {
    changes: ChangeCollector;
    files: FileRunner;
    generation: Generation;
  },
): void {
  const { files, generation } = context;
  const all = UpstreamChanges.create(context.changes, V1_TABLE);
  const isOld = /^1\.0-[a-d]$/.test(generation);
  const schemasOf = (kind: Kind) => (pair: SchemaPair) => {
    const { name, next: file } = pair;
    const subject = name ? { kind, name, file } : { kind, file };
    const changes = all.about(subject);
    files.run(
      { subject, oldPath: pair.old, newPath: pair.next },
      context.changes,
      comparison => compareSchemaOf(generation, comparison, changes),
    );
  };
  compareService(old, next, all);
  compareScaling(old, next, all);
  compareRuntime(old, next, all);
  compareDependencies(old, next, all, isOld ? 'ref' : 'name');
  compareInterfaces(old, next, all, pair => {
    const { old: before, next: after, name } = pair;
    if (before.file === undefined || after.file === undefined) return;
    const subject = { kind: 'interface', name, file: after.file } as const;
    files.run(
      { subject, oldPath: before.file, newPath: after.file },
      context.changes,
      comparison => compareOpenApi(comparison, all.about(subject)),
    );
  });
  if (isOld) {
    compareOldConfiguration(old, next, all, schemasOf('configuration'));
    compareOldPolicies(old, next, all, schemasOf('policy'));
  } else {
    const { configurations, policies } = old.contract;
    compareEntries(
      {
        kind: 'configuration',
        old: configurations,
        next: next.contract.configurations,
      },
      all,
      { schemaIsText: true, compareFiles: schemasOf('configuration') },
    );
    compareEntries(
      { kind: 'policy', old: policies, next: next.contract.policies },
      all,
      { schemaIsText: true, compareFiles: schemasOf('policy') },
    );
  }
  if (generation !== '1.0-a') {
    comparePolicyFile(old, next, { all, files, compare: schemasOf('policy') });
  }
  compareReadiness(old, next, all, 'checks');
}

function compareSchemaOf(
  generation: Generation,
  comparison: FileComparison,
  changes: UpstreamChanges,
) {
  if (generation === '1.0-a') {
    compareSchemaProperties(comparison, changes, false);
  } else if (generation === '1.0-b' || generation === '1.0-c') {
    compareSchemaProperties(comparison, changes, true);
  } else {
    compareSchema(comparison, changes, endsInRequired);
  }
}
