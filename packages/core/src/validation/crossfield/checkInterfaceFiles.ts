import type { Fields } from '../../contract/load/Fields';
import { quote } from '../structure/messages';
import type { Check, CheckContext } from './CheckContext';
import { checkExistence } from './checkExistence';

/** What upstream does with `.proto` files is not established, so they are left alone (validation sheet, §4). */
const isJson = (path: string, type: string | undefined) =>
  type !== 'grpc' && !path.endsWith('.proto');

/** @internal */
export const checkInterfaceFiles: Check = context => {
  const isV2 = context.contract.generation === '2.0';
  const field = isV2 ? 'ref' : 'contract';
  const entries = context.root.list('interfaces');
  for (const entry of entries) {
    checkExistence(context, [...entry.path, field], entry.text(field));
  }
  for (const entry of entries) checkContent(context, entry, field);
};

function checkContent(
  { contract, files, findings }: CheckContext,
  entry: Fields,
  field: string,
) {
  const path = entry.text(field) ?? '';
  const isV2 = contract.generation === '2.0';
  const isYaml = /\.ya?ml$/.test(path);
  if (!isYaml && (!isV2 || !isJson(path, entry.text('type')))) return;
  const file = files.text(path, isYaml ? 'yaml' : 'json');
  if (file.state !== 'unreadable') return;
  findings.add(isV2 ? 'INVALID_INTERFACE_SPEC' : 'INVALID_CONTRACT_FILE', {
    path: [...entry.path, field],
    message: `${quote(path)} cannot be read: ${file.reason}`,
  });
}
