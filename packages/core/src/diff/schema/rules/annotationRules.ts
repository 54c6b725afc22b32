import type { Rule } from '../../rules/Rule';
import { schemaExample } from './schemaExample';

const text = { type: 'string' };
const readOnly = { ...text, readOnly: true };
const writeOnly = { ...text, writeOnly: true };

/** Rules about what describes values rather than limits them. @internal */
export const annotationRules: readonly Rule[] = [
  {
    id: 'schema.request-became-read-only',
    condition: 'what consumers send becomes read-only',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers that send the value find it ignored or are refused.',
    remedy: 'Keep accepting the value.',
    example: schemaExample('request', text, readOnly),
  },
  {
    id: 'schema.response-became-read-only',
    condition: 'what consumers receive becomes read-only',
    classification: 'NON_BREAKING',
    why: 'Consumers receive the value as before.',
    example: schemaExample('response', text, readOnly),
    relaxes: 'What is received does not change.',
  },
  {
    id: 'schema.no-longer-read-only',
    condition: 'a value is no longer read-only',
    classification: 'NON_BREAKING',
    why: 'Consumers may send the value now, and receive it as before.',
    example: schemaExample('both', readOnly, text),
    relaxes: 'What is received does not change, and more may be sent.',
  },
  {
    id: 'schema.request-became-write-only',
    condition: 'what consumers send becomes write-only',
    classification: 'NON_BREAKING',
    why: 'Consumers send the value as before.',
    example: schemaExample('request', text, writeOnly),
    relaxes: 'What is sent does not change.',
  },
  {
    id: 'schema.response-became-write-only',
    condition: 'what consumers receive becomes write-only',
    classification: 'BREAKING',
    why: 'Consumers no longer receive the value.',
    remedy: 'Keep returning the value.',
    example: schemaExample('response', text, writeOnly),
  },
  {
    id: 'schema.no-longer-write-only',
    condition: 'a value is no longer write-only',
    classification: 'NON_BREAKING',
    why: 'Consumers send the value as before, and may receive it too.',
    example: schemaExample('both', writeOnly, text),
    relaxes: 'What is sent does not change, and more may be received.',
  },
  {
    id: 'schema.deprecated',
    condition: 'a schema is marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'It still works; consumers are told that it will go.',
    example: schemaExample('both', text, { ...text, deprecated: true }),
    relaxes: 'A deprecation announces a change and is none.',
  },
  {
    id: 'schema.no-longer-deprecated',
    condition: 'a schema is no longer marked as deprecated',
    classification: 'NON_BREAKING',
    why: 'It works as before.',
    example: schemaExample('both', { ...text, deprecated: true }, text),
    relaxes: 'Nothing but the announcement changes.',
  },
  {
    id: 'schema.request-default-changed',
    condition: 'the default of what consumers send changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Leaving the value out may mean something else now.',
    remedy: 'Keep the default.',
    example: schemaExample('request', { default: 1 }, { default: 2 }),
  },
  {
    id: 'schema.response-default-changed',
    condition: 'the default of what consumers receive changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'Consumers may fill in the default when the value is left out.',
    remedy: 'Keep the default.',
    example: schemaExample('response', { default: 1 }, { default: 2 }),
  },
  {
    id: 'schema.text-changed',
    condition: 'a title, description or example changes',
    classification: 'NON_BREAKING',
    why: 'Only text for people changes.',
    example: schemaExample('both', text, { ...text, description: 'A name.' }),
    relaxes: 'Text for people limits no value.',
  },
  {
    id: 'schema.extension-changed',
    condition: 'a vendor extension (x-…) changes',
    classification: 'NON_BREAKING',
    why: 'Extensions limit no value.',
    example: schemaExample('both', text, { ...text, 'x-order': 1 }),
    relaxes: 'Extensions are for tools and limit no value.',
  },
  {
    id: 'schema.keyword-changed',
    condition: 'a keyword changes whose effect is not known',
    classification: 'POTENTIAL_BREAKING',
    why: 'Whether the keyword allows more or less now is not known.',
    remedy: 'Check which values the keyword allows.',
    example: schemaExample('both', text, {
      ...text,
      contentEncoding: 'base64',
    }),
    relaxes:
      'Upstream takes a key called "required" for the list of required properties wherever it stands.',
  },
  {
    id: 'schema.unused-position-changed',
    condition:
      'a schema changes where its values never go: read-only in what is sent, write-only in what is received',
    classification: 'NON_BREAKING',
    why: 'No value is ever sent or received here.',
    example: schemaExample('request', readOnly, {
      ...readOnly,
      type: 'integer',
    }),
    relaxes: 'Upstream does not look at readOnly and writeOnly.',
  },
  {
    id: 'schema.unused-definition-changed',
    condition: 'a shared schema changes that nothing refers to',
    classification: 'NON_BREAKING',
    why: 'No value has to fit this schema.',
    example: schemaExample(
      'both',
      { $defs: { a: text } },
      { $defs: { a: {} } },
    ),
    relaxes: 'Nothing refers to the schema.',
  },
  {
    id: 'schema.reference-unresolved',
    condition: 'a reference changes and cannot be followed',
    classification: 'POTENTIAL_BREAKING',
    why: 'What the reference leads to is not known.',
    remedy: 'Put the schema into the same file and refer to it with "#/…".',
    example: schemaExample(
      'request',
      { $ref: 'common.json#/a' },
      { $ref: 'common.json#/b' },
    ),
  },
  {
    id: 'schema.unreadable-changed',
    condition:
      'there is something that is no schema where one should be, and it changes',
    classification: 'POTENTIAL_BREAKING',
    why: 'What cannot be read cannot be judged.',
    remedy: 'Write a schema: a map, true or false.',
    example: schemaExample('request', { items: 1 }, { items: 2 }),
  },
];
