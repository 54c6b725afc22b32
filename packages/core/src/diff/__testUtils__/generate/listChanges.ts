import type { ContractDocument, Entry } from './Document';
import { changesOf, put } from './edits';
import type { SingleChange } from './singleChanges';

const anyType = (isNew: boolean) => (isNew ? 'openapi' : 'http');

type List = 'interfaces' | 'configurations' | 'policies' | 'dependencies';

const LISTS: List[] = [
  'interfaces',
  'configurations',
  'policies',
  'dependencies',
];

/** Entries that come and go, and every field of every entry. */
export function listChanges(document: ContractDocument): SingleChange[] {
  return LISTS.flatMap(list => [
    {
      next: put(
        document,
        [list, document[list].length],
        newEntry(document, list),
      ),
      expected: { path: list, type: 'added' as const },
    },
    ...document[list].flatMap((entry, index) => [
      {
        next: put(document, [list, index], undefined),
        expected: { path: list, type: 'removed' as const },
      },
      ...fieldsOf(document, list, entry).flatMap(field =>
        changesOf(document, { ...field, at: [list, index, field.key] }),
      ),
    ]),
  ]);
}

function newEntry(document: ContractDocument, list: List): Entry {
  const isNew = document.pactoVersion === '2.0';
  const name = 'added';
  switch (list) {
    case 'interfaces':
      return isNew
        ? { name, type: 'openapi', ref: 'a.yaml' }
        : { name, type: 'http', port: 80 };
    case 'dependencies':
      return { name, ref: 'oci://h/n', compatibility: '^1', required: false };
    default:
      return { name, ref: 'oci://h/n' };
  }
}

function fieldsOf(document: ContractDocument, list: List, entry: Entry) {
  const isNew = document.pactoVersion === '2.0';
  switch (list) {
    case 'interfaces':
      return [
        {
          key: 'type',
          path: 'interfaces.type',
          other: entry.type === 'grpc' ? anyType(isNew) : 'grpc',
        },
        {
          key: 'visibility',
          path: 'interfaces.visibility',
          other: entry.visibility === 'public' ? 'internal' : 'public',
          optional: true,
        },
        {
          key: isNew ? 'ref' : 'contract',
          path: 'interfaces.definition',
          other: 'other.yaml',
          optional: true,
        },
        ...(isNew
          ? []
          : [
              {
                key: 'port',
                path: 'interfaces.port',
                other: 9999,
                optional: true,
              },
            ]),
      ];
    case 'dependencies':
      return [
        { key: 'ref', path: 'dependencies.ref', other: 'oci://h/other' },
        {
          key: 'compatibility',
          path: 'dependencies.compatibility',
          other: '^99',
        },
        {
          key: 'required',
          path: 'dependencies.required',
          other: !entry.required,
        },
      ];
    default:
      return [
        ...(entry.ref === undefined
          ? [{ key: 'schema', path: `${list}.schema`, other: 'other.json' }]
          : [{ key: 'ref', path: `${list}.ref`, other: 'oci://h/other' }]),
        ...(list === 'configurations' && entry.values !== undefined
          ? [
              {
                key: 'values',
                path: `configurations[${entry.name}].values.A`,
                other: { ...Object(entry.values), A: 'other' },
              },
            ]
          : []),
      ];
  }
}
