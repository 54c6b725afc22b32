import type { DocumentPath } from '../../contract/model';
import { quote } from '../structure/messages';
import type { CheckContext } from './CheckContext';

/** Whether the schema of a configuration or policy can be used; a missing file has its own finding. @internal */
export function checkSchemaFile(
  { contract, files, findings }: CheckContext,
  entry: { schema?: string; documentPath: DocumentPath },
  subject: 'CONFIG' | 'POLICY',
): void {
  const { schema, documentPath } = entry;
  // Readers of 1.0-a do not look into the file.
  if (!schema || contract.generation === '1.0-a') return;
  const path = [...documentPath, 'schema'];
  const file = files.schema(schema);
  if (file.state === 'not-json') {
    findings.add(`INVALID_${subject}_JSON`, {
      path,
      message: `${quote(schema)} is not JSON.`,
    });
  } else if (file.state === 'invalid') {
    findings.add(`INVALID_${subject}_SCHEMA`, {
      path,
      message: `${quote(schema)} is not a JSON Schema: ${file.reason}.`,
    });
  }
}
