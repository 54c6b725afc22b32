import { envNameOf } from '../envNames';
import type { SampleNode } from './SampleBuilder';
import { oneLine } from './writeYaml';

/** Maps become several variables, lists are JSON. @internal */
export function writeEnv(root: SampleNode): string {
  return linesOf(root, [])
    .map(line => `${line}\n`)
    .join('');
}

function linesOf(node: SampleNode, path: readonly string[]): string[] {
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, node: child }) =>
      linesOf(child, [...path, key]),
    );
  }
  const comment = node.note ? [`# ${oneLine(node.note)}`] : [];
  return [...comment, `${envNameOf(path)}=${quote(toText(valueOf(node)))}`];
}

function valueOf(node: SampleNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(
        node.entries.map(({ key, node: child }) => [key, valueOf(child)]),
      );
    case 'list':
      return node.items.map(valueOf);
    default:
      return node.value;
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quote(text: string): string {
  if (/^[\w.,:/@+-]*$/.test(text)) return text;
  if (!text.includes("'") && !/[\r\n]/.test(text)) return `'${text}'`;
  return `"${text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')}"`;
}
