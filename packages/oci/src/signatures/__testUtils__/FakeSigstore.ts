import { createHash, sign } from 'node:crypto';
import { json } from '@sigstore/core';
import {
  extension,
  IssuedCertificate,
  issueCertificate,
  KeyPair,
  newKeys,
} from './certificates';
import { sequence, tagged, utf8 } from './der';

export interface Identity {
  issuer: string;
  subject: string;
}

/** An entry of the log. */
export interface LogEntry {
  body: string;
  integratedTime: number;
  logIndex: number;
  logID: string;
  set: string;
}

/**
 * An authority that certifies identities for ten minutes, and a transparency log that signs what it is given. Both keys
 * are its own, so that only who has its trusted root believes it.
 */
export class FakeSigstore {
  readonly #authority: IssuedCertificate;
  readonly #log: KeyPair = newKeys();

  static create(): FakeSigstore {
    return new FakeSigstore();
  }

  private constructor() {
    this.#authority = issueCertificate({
      subject: { O: 'sigstore.example', CN: 'sigstore' },
      authority: true,
    });
  }

  /** JSON, for a trust policy. */
  trustedRoot(
    options: { start?: string; end?: string; logsCertificates?: boolean } = {},
  ): string {
    const { start = '2025-01-01T00:00:00Z', end } = options;
    const log = {
      baseUrl: 'https://log.example',
      hashAlgorithm: 'SHA2_256',
      publicKey: {
        rawBytes: this.#logKey().toString('base64'),
        keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        validFor: { start, end },
      },
      logId: { keyId: this.#logId().toString('base64') },
    };
    return JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      certificateAuthorities: [
        {
          certChain: {
            certificates: [
              { rawBytes: this.#authority.raw.toString('base64') },
            ],
          },
          validFor: { start, end },
        },
      ],
      tlogs: [log],
      ctlogs: options.logsCertificates ? [log] : [],
    });
  }

  certify(identity: Identity, keys: KeyPair, at: Date): IssuedCertificate {
    return issueCertificate({
      subject: {},
      issuer: this.#authority,
      keys,
      from: at,
      until: new Date(at.getTime() + 600_000),
      extensions: [
        extension(
          '2.5.29.17',
          sequence(tagged(0x86, Buffer.from(identity.subject))),
          true,
        ),
        extension('1.3.6.1.4.1.57264.1.8', utf8(identity.issuer)),
      ],
    });
  }

  /** What the log says of a signature. */
  log(
    signed: { signature: Buffer; sha256: string; certificate: string },
    at: Date,
  ): LogEntry {
    return this.logDocument(
      {
        apiVersion: '0.0.1',
        kind: 'hashedrekord',
        spec: {
          data: { hash: { algorithm: 'sha256', value: signed.sha256 } },
          signature: {
            content: signed.signature.toString('base64'),
            publicKey: {
              content: Buffer.from(signed.certificate).toString('base64'),
            },
          },
        },
      },
      at,
    );
  }

  logDocument(document: object, at: Date): LogEntry {
    const entry = {
      body: Buffer.from(JSON.stringify(document)).toString('base64'),
      integratedTime: Math.floor(at.getTime() / 1000),
      logIndex: 7,
      logID: this.#logId().toString('hex'),
    };
    const set = this.#sign(json.canonicalize(entry));
    return { ...entry, set: set.toString('base64') };
  }

  /** That an entry is the only one of the log. */
  proveInclusion(entry: LogEntry) {
    const leaf = createHash('sha256')
      .update(Buffer.from([0]))
      .update(Buffer.from(entry.body, 'base64'))
      .digest('base64');
    const note = `log.example\n1\n${leaf}\n`;
    const hint = this.#logId().subarray(0, 4);
    const line = Buffer.concat([hint, this.#sign(note)]).toString('base64');
    return {
      logIndex: '0',
      rootHash: leaf,
      treeSize: '1',
      hashes: [],
      checkpoint: { envelope: `${note}\n\u2014 log.example ${line}\n` },
    };
  }

  #sign(text: string): Buffer {
    return sign('sha256', Buffer.from(text), this.#log.privateKey);
  }

  #logKey(): Buffer {
    return this.#log.publicKey.export({ type: 'spki', format: 'der' });
  }

  #logId(): Buffer {
    return createHash('sha256').update(this.#logKey()).digest();
  }
}
