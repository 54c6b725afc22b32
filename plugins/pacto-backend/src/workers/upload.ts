import { createHash } from 'node:crypto';
import {
  BundleError,
  BundleTree,
  diffBundles,
  validateBundle,
} from '@pacto/core';
import { openArchive } from '@pacto/oci';
import { capDiff } from './capDiff';
import type { UploadResult, UploadTask } from './tasks';

/** As the API says. */
const MAX_CHANGES = 1_000;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Compares with a bundle that somebody sent. Policies of other repositories are not looked at.
 *
 * @internal
 */
export async function upload(task: UploadTask): Promise<UploadResult> {
  let tree: BundleTree;
  try {
    tree = await open(task.upload);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const { code, message, path } = error;
    return { state: 'refused', code, message, remedy: remedyOf(error), path };
  }
  const { contract, findings, valid } = await validateBundle(tree);
  const { profile } = task;
  return {
    state: 'compared',
    to: { contract, findings, valid },
    diff: capDiff(
      diffBundles(BundleTree.create(task.from), tree, { profile }),
      MAX_CHANGES,
    ),
  };
}

async function open(bundle: UploadTask['upload']): Promise<BundleTree> {
  if ('archive' in bundle) {
    return openArchive(decode(bundle.archive));
  }
  const tree = BundleTree.create(
    bundle.files.map(({ path, text }) => ({
      path,
      bytes: new TextEncoder().encode(text),
    })),
    { sha256: bytes => createHash('sha256').update(bytes).digest() },
  );
  if (tree.has('pacto.yaml')) return tree;
  throw new BundleError({
    code: 'MISSING_CONTRACT',
    message: 'None of the files is called pacto.yaml.',
  });
}

function decode(archive: string): Uint8Array {
  if (archive.length % 4 === 0 && BASE64.test(archive)) {
    return Buffer.from(archive, 'base64');
  }
  throw new BundleError({
    code: 'MALFORMED_ARCHIVE',
    message: 'The archive is not written in base64.',
  });
}

/** Those of the errors are for who pushes to a registry. */
function remedyOf({ code, remedy }: BundleError): string {
  switch (code) {
    case 'MALFORMED_ARCHIVE':
      return 'Send a .tar or .tar.gz of the folder that holds pacto.yaml.';
    case 'MISSING_CONTRACT':
      return 'Send pacto.yaml, and with it the files that it refers to.';
    default:
      return remedy;
  }
}
