import type { ChangeCollector } from '../../ChangeCollector';
import type { ContractSide } from '../../contract/ContractSide';
import type { FileComparison } from '../../FileComparison';
import type { FileRunner } from '../../files/FileRunner';
import { compareEntries } from '../compareEntries';
import { comparePolicyFile } from '../comparePolicyFile';
import { compareReadiness } from '../compareReadiness';
import type { SchemaPair } from '../../contract/SchemaPair';
import { compareSchema, isRequiredKeyword } from '../spec/compareSchema';
import { UpstreamChanges } from '../UpstreamChanges';
import { compareDependencies } from '../v1/compareDependencies';
import { compareAsyncApi } from './compareAsyncApi';
import { compareGrpc } from './compareGrpc';
import { compareInterfaces } from './compareInterfaces';
import { compareOpenApi } from './compareOpenApi';
import { compareRuntime } from './compareRuntime';
import { compareService } from './compareService';
import { compareValues } from './compareValues';
import { V3_TABLE } from './v3Rules';

const COMPARERS: ReadonlyMap<
  string,
  (comparison: FileComparison, changes: UpstreamChanges) => void
> = new Map([
  ['openapi', compareOpenApi],
  ['asyncapi', compareAsyncApi],
  ['grpc', compareGrpc],
]);

/**
 * 2.0, in upstream's order. Source: diff sheet, §2 and §4.
 *
 * @internal
 */
export function diffV3(
  old: ContractSide,
  next: ContractSide,
  context: { changes: ChangeCollector; files: FileRunner },
): void {
  const { files } = context;
  const all = UpstreamChanges.create(context.changes, V3_TABLE);
  const schemasOf =
    (kind: 'configuration' | 'policy') => (pair: SchemaPair) => {
      const { name, next: file } = pair;
      const subject = name ? { kind, name, file } : { kind, file };
      files.run(
        { subject, oldPath: pair.old, newPath: pair.next },
        context.changes,
        comparison =>
          compareSchema(comparison, all.about(subject), isRequiredKeyword),
      );
    };
  compareService(old, next, all);
  compareRuntime(old, next, all);
  compareDependencies(old, next, all);
  compareInterfaces(old, next, all, ({ name, old: before, next: after }) => {
    const compare = COMPARERS.get(after.type);
    if (!compare || before.file === undefined || after.file === undefined) {
      return;
    }
    const subject = { kind: 'interface', name, file: after.file } as const;
    files.run(
      { subject, oldPath: before.file, newPath: after.file },
      context.changes,
      comparison => compare(comparison, all.about(subject)),
    );
  });
  const { configurations, policies } = old.contract;
  compareEntries(
    {
      kind: 'configuration',
      old: configurations,
      next: next.contract.configurations,
    },
    all,
    {
      schemaIsText: false,
      compareMore: compareValues,
      compareFiles: schemasOf('configuration'),
    },
  );
  compareEntries(
    { kind: 'policy', old: policies, next: next.contract.policies },
    all,
    { schemaIsText: false, compareFiles: schemasOf('policy') },
  );
  comparePolicyFile(old, next, { all, files, compare: schemasOf('policy') });
  compareReadiness(old, next, all, 'claims');
}
