import { BundleTree } from '../bundle';
import type { Interface } from '../contract';
import { utf8 } from '../__testUtils__';
import { describeOutlineItem } from './describeOutlineItem';
import type { ItemField, ItemPart } from './ItemDescription';
import { outlineInterface } from './outlineInterface';

export type Files = Record<string, unknown>;

const FILES: Record<Interface['type'], string> = {
  openapi: 'api.yaml',
  asyncapi: 'events.yaml',
  grpc: 'api.proto',
};

/** A bundle; what is no text becomes JSON. */
export function bundle(files: Files): BundleTree {
  return BundleTree.create(
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: utf8(
        typeof content === 'string' ? content : JSON.stringify(content),
      ),
    })),
  );
}

/** The outline of a definition, given as its content or as all files of the bundle. */
export function outline(type: Interface['type'], content: unknown) {
  const file = FILES[type];
  return outlineInterface(bundle({ [file]: content }), { type, file });
}

/** Items in one line each, those below others indented. */
export function lines(type: Interface['type'], content: unknown): string[] {
  return outline(type, content).items.map(item => {
    const { depth, kind, method, name, deprecated, group } = item;
    return [
      depth === 1 ? ' ' : '',
      kind,
      method ?? '',
      name,
      group ? `(${group})` : '',
      deprecated ? 'deprecated' : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
}

/** The parts of an item, by id, with a line for each field. */
export function describeItem(
  type: Interface['type'],
  content: unknown,
  options: { key: string; beside?: Files },
) {
  const file = FILES[type];
  const found = describeOutlineItem(
    bundle({ [file]: content, ...options.beside }),
    { type, file },
    { key: options.key },
  );
  return {
    found,
    parts: Object.fromEntries(
      (found?.parts ?? []).map((part: ItemPart) => [
        part.id,
        part.fields.map(fieldLine),
      ]),
    ),
  };
}

function fieldLine(field: ItemField): string {
  const { depth, name, type, required, constraints = [], values } = field;
  return [
    `${'  '.repeat(depth)}${name}: ${type}${required ? '!' : ''}`,
    ...constraints,
    ...(values ? [`one of ${values.join('/')}`] : []),
    ...(field.default === undefined ? [] : [`default ${field.default}`]),
    ...(field.deprecated ? ['deprecated'] : []),
  ].join(', ');
}
