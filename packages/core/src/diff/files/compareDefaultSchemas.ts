import { compareSchemaFile } from './compareSchemaFiles';
import type { ChangeCollector } from '../ChangeCollector';
import type { DeepFiles } from './DeepFiles';

/** Where contracts that refer to this one look for a schema. Source: contract format, §5. */
const PLACES = [
  { kind: 'configuration', path: 'configuration/schema.json' },
  { kind: 'policy', path: 'policy/schema.json' },
] as const;

/**
 * Those that no entry names; upstream looks at the policy only. The policies that a contract declares take the place
 * of the default one (validation sheet, §5).
 *
 * @internal
 */
export function compareDefaultSchemas(
  files: DeepFiles,
  all: ChangeCollector,
  { declaresPolicies }: { declaresPolicies: boolean },
): void {
  for (const { kind, path } of PLACES) {
    if (files.wasSeen(path) || (kind === 'policy' && declaresPolicies)) {
      continue;
    }
    const isOld = files.old.has(path);
    const isNew = files.next.has(path);
    const subject = { kind, file: path };
    if (isOld && isNew) {
      const pair = { subject, oldPath: path, newPath: path };
      files.compare(pair, compareSchemaFile);
    } else if (isOld || isNew) {
      all.about(subject).add('file.default-schema-added-or-removed', {
        path,
        type: isOld ? 'removed' : 'added',
      });
    }
  }
}
