import { RegistryCredentials } from './RegistryOptions';

/**
 * Where the credentials of one registry come from. Asked again and again, so that what changes outside, such as a
 * mounted file, needs no restart.
 *
 * @public
 */
export interface CredentialProvider {
  /**
   * What to sign in with now; undefined to stay anonymous. Rejects with an `OciError` where credentials are configured
   * and cannot be had; its message must be safe to show.
   */
  get(request: CredentialRequest): Promise<RegistryCredentials | undefined>;
}

/** @public */
export interface CredentialRequest {
  /** What the registry has just refused. The same again, or undefined, means that there is nothing newer. */
  refused?: RegistryCredentials;
  signal?: AbortSignal;
  /**
   * Posts a form to a path of the registry host, through the same guarded connection as everything else, and returns
   * the JSON document it answers with. For registries that exchange an account of their cloud for their own.
   */
  post?(path: string, form: Record<string, string>): Promise<unknown>;
}
