import { CredentialRequest } from '../../registry/CredentialProvider';
import { Login } from '../cachedCredentials';
import { LoadPackage } from './loadPackage';

/**
 * How to get credentials for the registries of one cloud.
 *
 * @internal
 */
export interface CloudSignIn {
  /** Hosts that the account of this cloud may be used for. */
  hosts: RegExp;
  signIn(options: {
    host: string;
    request: CredentialRequest;
    loadPackage: LoadPackage | undefined;
    now(): number;
  }): Promise<Login>;
}
