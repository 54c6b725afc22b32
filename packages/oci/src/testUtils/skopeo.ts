import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Account } from './accounts';
import { findProgram } from './programs';

/** @public */
export interface SkopeoCopyOptions {
  /** In skopeo's words: `oci:DIRECTORY:TAG` or `docker://HOST/REPOSITORY:TAG`. */
  from: string;
  to: string;
  fromAccount?: Account;
  toAccount?: Account;
}

/**
 * Copies with `skopeo copy`, over plain http.
 *
 * @public
 */
export async function skopeoCopy(options: SkopeoCopyOptions): Promise<void> {
  const program = findProgram('skopeo');
  if (!program) {
    throw new Error('skopeo is not installed');
  }
  const credentials = (flag: string, account: Account | undefined) =>
    account ? [flag, `${account.username}:${account.password}`] : [];
  await promisify(execFile)(program, [
    'copy',
    '--insecure-policy',
    '--src-tls-verify=false',
    '--dest-tls-verify=false',
    ...credentials('--src-creds', options.fromAccount),
    ...credentials('--dest-creds', options.toAccount),
    options.from,
    options.to,
  ]);
}
