import type { Rule } from '../../rules/Rule';
import { documents, operations } from './example';

const get = (operation: object = {}, path = '/a') => ({
  paths: { [path]: { get: operation } },
});
const none = { paths: { '/a': {} } };

/** Rules about paths and operations. @internal */
export const pathRules: readonly Rule[] = [
  {
    id: 'openapi.path-added',
    condition: 'a path is added',
    classification: 'NON_BREAKING',
    why: 'Nobody calls the new path yet.',
    example: documents({ paths: {} }, get()),
  },
  {
    id: 'openapi.path-removed',
    condition: 'a path is removed',
    classification: 'BREAKING',
    why: 'Calls of this path fail.',
    remedy:
      'Keep the path and mark its operations as deprecated until nobody calls them.',
    example: documents(get(), { paths: {} }),
  },
  {
    id: 'openapi.path-variable-renamed',
    condition: 'a variable of a path has another name',
    classification: 'NON_BREAKING',
    why: 'The name of a variable is not part of the address that is called.',
    example: documents(get({}, '/a/{x}'), get({}, '/a/{y}')),
    relaxes: 'Both templates stand for the same addresses.',
  },
  {
    id: 'openapi.operation-added',
    condition: 'an operation is added to a path',
    classification: 'NON_BREAKING',
    why: 'Nobody calls the new operation yet.',
    example: documents(none, get()),
  },
  {
    id: 'openapi.operation-removed',
    condition: 'an operation is removed from a path',
    classification: 'BREAKING',
    why: 'Calls of this operation fail.',
    remedy:
      'Keep the operation and mark it as deprecated until nobody calls it.',
    example: documents(get(), none),
  },
  {
    id: 'openapi.deprecated-operation-removed',
    condition: 'an operation is removed that was marked as deprecated',
    classification: 'BREAKING',
    why: 'Consumers were warned, but calls of this operation fail nevertheless.',
    remedy: 'Check that nobody calls the operation any more.',
    example: documents(get({ deprecated: true }), none),
  },
  {
    id: 'openapi.operation-id-changed',
    condition: 'the operationId changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Generated clients name their functions after it.',
    remedy: 'Keep the operationId.',
    example: operations({ operationId: 'a' }, { operationId: 'b' }),
  },
  {
    id: 'openapi.deprecated',
    condition: 'an operation, parameter or header is marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'It still works; consumers are told that it will go.',
    example: operations({}, { deprecated: true }),
    relaxes: 'A deprecation announces a change and is none.',
  },
  {
    id: 'openapi.no-longer-deprecated',
    condition:
      'an operation, parameter or header is no longer marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'It works as before.',
    example: operations({ deprecated: true }, {}),
    relaxes: 'Nothing but the announcement changes.',
  },
];
