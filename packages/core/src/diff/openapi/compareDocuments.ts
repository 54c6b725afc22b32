import type { LinkedDocuments } from '../../document/links';
import type { FileComparison } from '../FileComparison';
import { compareFields } from './compareFields';
import { comparePaths } from './comparePaths';
import { compareSecurity } from './compareSecurity';
import { compareSecuritySchemes } from './compareSecuritySchemes';
import { compareServers } from './compareServers';
import { compareUnusedComponents } from './compareUnusedComponents';
import { compareWebhooks } from './compareWebhooks';
import { OpenApiWalk, type Fields } from './OpenApiWalk';

const ELSEWHERE = new Set([
  'openapi',
  'swagger',
  'info',
  'paths',
  'webhooks',
  'components',
  'security',
  'servers',
]);

/** A document, and the files that it refers to. @internal */
export interface LinkedDocument {
  root: Fields;
  documents: LinkedDocuments;
}

/** @internal */
export function compareDocuments(
  { root: old, documents: oldDocuments }: LinkedDocument,
  { root: next, documents: newDocuments }: LinkedDocument,
  { changes, budget, limit }: FileComparison,
): void {
  const walk = OpenApiWalk.create({
    oldRoot: old,
    newRoot: next,
    oldDocuments,
    newDocuments,
    changes,
    budget,
    limit,
  });
  const root = { old, new: next, place: walk.root };
  compareVersions(old, next, walk);
  compareInfo(old, next, walk);
  compareFields(root, walk, { elsewhere: ELSEWHERE });
  compareServers(root, walk);
  compareSecurity(root, walk);
  compareSecuritySchemes(root, walk);
  comparePaths(root, walk);
  compareWebhooks(root, walk);
  walk.finish();
  compareUnusedComponents(root, walk);
}

function compareVersions(old: Fields, next: Fields, walk: OpenApiWalk) {
  const [before, after] = [old, next].map(root => root.swagger ?? root.openapi);
  if (walk.same(before, after)) return;
  walk.report('openapi.specification-version-changed', {
    place: walk.root.key('openapi'),
    type: 'modified',
    old: before,
    new: after,
  });
}

function compareInfo(old: Fields, next: Fields, walk: OpenApiWalk) {
  const place = walk.root.key('info');
  const fact = { place, type: 'modified', old: old.info, new: next.info };
  if (walk.same(old.info, next.info)) return;
  walk.report('openapi.info-changed', { ...fact, type: 'modified' });
}
