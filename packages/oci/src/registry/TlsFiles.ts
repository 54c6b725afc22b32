import { X509Certificate } from 'node:crypto';
import {
  createSecureContext,
  getCACertificates,
  rootCertificates,
} from 'node:tls';
import { OciError } from '../errors';
import { Clock } from './Clock';
import { readSmallFile } from '../readSmallFile';

/**
 * PEM files for connections to one registry.
 *
 * @public
 */
export interface TlsOptions {
  /** Authorities to trust besides those that Node.js trusts. */
  caFile?: string;
  /** A client certificate with its chain; shown to the registry host only. Needs `keyFile`. */
  certFile?: string;
  keyFile?: string;
}

/** @internal */
export interface TlsMaterial {
  ca?: string[];
  cert?: string;
  key?: string;
}

const recheckMs = 1000;

/**
 * Reads the files of one registry again when they change, once a second at most. While new files do not fit together,
 * as in the middle of an exchange of both, the last good ones stay in use.
 *
 * @internal
 */
export class TlsFiles {
  static create(options: TlsOptions, clock: Clock): TlsFiles {
    return new TlsFiles(options, clock);
  }

  readonly #options: TlsOptions;
  readonly #clock: Clock;
  #checkedAt = -Infinity;
  #texts = '';
  #material: TlsMaterial | undefined;

  private constructor(options: TlsOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** The same object as long as nothing changed. Throws `CONFIGURATION`. */
  async current(): Promise<TlsMaterial> {
    const now = this.#clock.now();
    if (this.#material && now - this.#checkedAt < recheckMs) {
      return this.#material;
    }
    this.#checkedAt = now;
    try {
      return await this.#read();
    } catch (error) {
      if (this.#material) {
        return this.#material;
      }
      throw error;
    }
  }

  async #read(): Promise<TlsMaterial> {
    const { caFile, certFile, keyFile } = this.#options;
    const read = async (name: string, path: string | undefined) =>
      path === undefined ? undefined : readSmallFile(path, `tls.${name}`);
    const [ca, cert, key] = await Promise.all([
      read('caFile', caFile),
      read('certFile', certFile),
      read('keyFile', keyFile),
    ]);
    const texts = JSON.stringify([ca, cert, key]);
    if (this.#material && texts === this.#texts) {
      return this.#material;
    }
    const material = {
      ca: ca === undefined ? undefined : [...defaultAuthorities(), ca],
      cert,
      key,
    };
    requireUsable(material, ca);
    this.#material = material;
    this.#texts = texts;
    return material;
  }
}

function requireCertificate(pem: string): X509Certificate {
  return new X509Certificate(pem);
}

/** Those of NODE_EXTRA_CA_CERTS too, where this version of Node.js tells them. */
function defaultAuthorities(): readonly string[] {
  return getCACertificates?.('default') ?? rootCertificates;
}

function requireUsable(material: TlsMaterial, ca: string | undefined): void {
  try {
    createSecureContext(material);
    if (ca !== undefined) {
      // Authorities that cannot be read are passed over in silence otherwise.
      requireCertificate(ca);
    }
  } catch {
    // The text of OpenSSL is left out: nobody promises that it quotes nothing of the files.
    throw new OciError({
      code: 'CONFIGURATION',
      message: 'The files of tls are not a fitting set of PEM files',
      remedy:
        'Check that caFile and certFile hold certificates in PEM form, and keyFile the unencrypted key of certFile.',
    });
  }
}
