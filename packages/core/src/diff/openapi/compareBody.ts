import { compareContent } from './compareContent';
import { compareFields } from './compareFields';
import type { OpenApiWalk, Pair } from './OpenApiWalk';

const ELSEWHERE = new Set(['content', 'required']);

/** Compares what consumers send. @internal */
export function compareBody(operation: Pair, walk: OpenApiWalk): void {
  const [old, next] = [operation.old.requestBody, operation.new.requestBody];
  const place = operation.place.key('request-body');
  if (old === undefined && next === undefined) return;
  if (old === undefined) {
    const body = walk.resolve(next, 'new', place);
    const ruleId =
      body?.required === true
        ? 'openapi.required-request-body-added'
        : 'openapi.request-body-added';
    walk.report(ruleId, { place, type: 'added', new: next });
  } else if (next === undefined) {
    walk.report('openapi.request-body-removed', {
      place,
      type: 'removed',
      old,
    });
  } else {
    const pair = walk.pair(old, next, place);
    if (pair) compareBodies(pair, walk);
  }
}

function compareBodies(pair: Pair, walk: OpenApiWalk) {
  compareFields(pair, walk, { elsewhere: ELSEWHERE });
  const [before, after] = [
    pair.old.required === true,
    pair.new.required === true,
  ];
  if (before !== after) {
    const ruleId = after
      ? 'openapi.request-body-became-required'
      : 'openapi.request-body-became-optional';
    walk.report(ruleId, {
      place: pair.place.key('required'),
      type: 'modified',
      old: `required=${before}`,
      new: `required=${after}`,
    });
  }
  compareContent(pair, walk, 'request');
}
