import { compareBody } from './compareBody';
import { compareCallbacks } from './compareCallbacks';
import { compareDeprecation, compareFields } from './compareFields';
import { compareParameters } from './compareParameters';
import { compareResponses } from './compareResponses';
import { compareOperationSecurity } from './compareSecurity';
import { compareServers, type Servers } from './compareServers';
import type { Place } from '../schema/Place';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set([
  'parameters',
  'requestBody',
  'responses',
  'security',
  'servers',
  'callbacks',
  'deprecated',
  'operationId',
]);

/** @internal */
export function compareOperation(
  operation: { old: unknown; new: unknown; place: Place },
  options: {
    item: Pair;
    root: Pair;
    walk: OpenApiWalk;
    paths: [string, string];
    depth: number;
    /** Of the path or the document. */
    servers: Servers;
  },
): void {
  const { walk, item, root, paths, depth, servers } = options;
  const { place } = operation;
  const old = walk.resolve(operation.old, 'old', place);
  const next = walk.resolve(operation.new, 'new', place);
  if (!old || !next) {
    if (!walk.same(operation.old, operation.new)) {
      walk.report('openapi.unreadable-changed', {
        ...operation,
        type: 'modified',
      });
    }
    return;
  }
  const pair = { old, new: next, place };
  compareParameters(pair, { item, paths, walk });
  if (walk.same(old, next)) return;
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  compareOperationId(pair, walk);
  compareDeprecation(pair, walk);
  compareServers(pair, walk, servers);
  compareOperationSecurity(pair, root, walk);
  compareBody(pair, walk);
  compareResponses(pair, walk);
  compareCallbacks(pair, { root, walk, depth });
}

function compareOperationId(
  { old, new: next, place }: Pair,
  walk: OpenApiWalk,
) {
  if (walk.same(old.operationId, next.operationId)) return;
  walk.report('openapi.operation-id-changed', {
    place: place.key('operationId'),
    type: 'modified',
    old: old.operationId,
    new: next.operationId,
  });
}
