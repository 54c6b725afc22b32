import type { DocumentPath } from '../../contract/model';
import { quote } from '../structure/messages';
import type { CheckContext } from './CheckContext';

/** A file that the contract names, if it names one. @internal */
export function checkExistence(
  { files, findings }: Pick<CheckContext, 'files' | 'findings'>,
  path: DocumentPath,
  file: string | undefined,
): void {
  if (!file || files.has(file)) return;
  findings.add('FILE_NOT_FOUND', {
    path,
    message: `The bundle has no file ${quote(file)}.`,
  });
}
