import type { Rule } from '../../rules/Rule';
import { documents, operations, schemes } from './example';

const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const oauth = (flow: object) => ({
  type: 'oauth2',
  flows: { clientCredentials: flow },
});
const security = (...list: object[]) => ({ security: list });

/** Rules about who is let in. @internal */
export const securityRules: readonly Rule[] = [
  {
    id: 'openapi.security-required',
    condition: 'calls need a proof of identity that needed none',
    classification: 'BREAKING',
    why: 'Calls without the proof are refused.',
    remedy: 'Let calls without it in for a while.',
    example: operations({}, security({ a: [] })),
  },
  {
    id: 'openapi.security-lifted',
    condition: 'calls no longer need a proof of identity',
    classification: 'NON_BREAKING',
    why: 'Calls with the proof are still let in.',
    example: operations(security({ a: [] }), security()),
  },
  {
    id: 'openapi.security-alternative-added',
    condition: 'there is another way to be let in',
    classification: 'NON_BREAKING',
    why: 'The old ways still work.',
    example: operations(security({ a: [] }), security({ a: [] }, { b: [] })),
  },
  {
    id: 'openapi.security-alternative-removed',
    condition: 'a way to be let in is removed',
    classification: 'BREAKING',
    why: 'Consumers that use it are refused.',
    remedy: 'Keep it until nobody uses it.',
    example: operations(security({ a: [] }, { b: [] }), security({ a: [] })),
  },
  {
    id: 'openapi.security-alternative-relaxed',
    condition: 'a way to be let in needs fewer proofs than before',
    classification: 'NON_BREAKING',
    why: 'Consumers that give all of the old proofs are still let in.',
    example: operations(security({ a: [], b: [] }), security({ a: [] })),
  },
  {
    id: 'openapi.scope-added',
    condition: 'calls need another scope',
    classification: 'BREAKING',
    why: 'Consumers without the scope are refused.',
    remedy: 'Give the scope to all consumers first.',
    example: operations(security({ a: [] }), security({ a: ['write'] })),
  },
  {
    id: 'openapi.scope-removed',
    condition: 'calls no longer need a scope',
    classification: 'NON_BREAKING',
    why: 'Consumers with the scope are still let in.',
    example: operations(security({ a: ['write'] }), security({ a: [] })),
  },
  {
    id: 'openapi.security-scheme-added',
    condition: 'a security scheme is added',
    classification: 'NON_BREAKING',
    why: 'Whether calls need it is told where they do.',
    example: documents({}, { components: { securitySchemes: { s: key } } }),
  },
  {
    id: 'openapi.security-scheme-removed',
    condition: 'a security scheme is removed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that use it may be refused.',
    remedy: 'Keep it until nobody uses it.',
    example: documents({ components: { securitySchemes: { s: key } } }, {}),
  },
  {
    id: 'openapi.security-scheme-changed',
    condition: 'a security scheme works in another way',
    classification: 'BREAKING',
    why: 'The proof that consumers send is no longer understood.',
    remedy: 'Add another scheme and keep the old one for a while.',
    example: schemes(key, { ...key, name: 'X-Token' }),
  },
  {
    id: 'openapi.security-url-changed',
    condition: 'an address of a security scheme changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may ask the old address for their tokens.',
    remedy: 'Keep the old address working.',
    example: schemes(oauth({ tokenUrl: '/a' }), oauth({ tokenUrl: '/b' })),
  },
  {
    id: 'openapi.security-flow-added',
    condition: 'a security scheme has another flow',
    classification: 'NON_BREAKING',
    why: 'The old flows still work.',
    example: schemes({ type: 'oauth2' }, oauth({})),
  },
  {
    id: 'openapi.security-flow-removed',
    condition: 'a security scheme no longer has a flow',
    classification: 'BREAKING',
    why: 'Consumers that use the flow get no token.',
    remedy: 'Keep the flow until nobody uses it.',
    example: schemes(oauth({}), { type: 'oauth2' }),
  },
  {
    id: 'openapi.security-flow-scope-added',
    condition: 'a flow offers another scope',
    classification: 'NON_BREAKING',
    why: 'Whether calls need it is told where they do.',
    example: schemes(oauth({}), oauth({ scopes: { write: '' } })),
  },
  {
    id: 'openapi.security-flow-scope-removed',
    condition: 'a flow no longer offers a scope',
    classification: 'BREAKING',
    why: 'Consumers that ask for the scope are refused.',
    remedy: 'Keep the scope until nobody asks for it.',
    example: schemes(oauth({ scopes: { write: '' } }), oauth({})),
  },
];
