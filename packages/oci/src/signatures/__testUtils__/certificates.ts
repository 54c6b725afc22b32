import { createHash, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import {
  bits,
  integer,
  octets,
  oid,
  sequence,
  tagged,
  time,
  utf8,
  yes,
} from './der';

export interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export interface IssuedCertificate {
  keys: KeyPair;
  /** DER. */
  raw: Buffer;
  pem: string;
  subject: Record<string, string>;
}

export interface CertificateOptions {
  subject: Record<string, string>;
  /** Itself when left out. */
  issuer?: IssuedCertificate;
  keys?: KeyPair;
  authority?: boolean;
  pathLength?: number;
  from?: Date;
  until?: Date;
  /** Extended key usage. Default: signing of code. */
  purpose?: string;
  /** DER of extensions besides those that each certificate has. */
  extensions?: Buffer[];
}

const names: Record<string, string> = {
  C: '2.5.4.6',
  O: '2.5.4.10',
  CN: '2.5.4.3',
};
const signatureAlgorithm = sequence(oid('1.2.840.10045.4.3.2'));

export function newKeys(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** An X.509 certificate on P-256. */
export function issueCertificate(
  options: CertificateOptions,
): IssuedCertificate {
  const { subject, issuer, keys = newKeys(), extensions = [] } = options;
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(
    tagged(0xa0, integer(2)),
    tagged(0x02, Buffer.from([1]), idOf(keys).subarray(0, 8)),
    signatureAlgorithm,
    nameOf(issuer?.subject ?? subject),
    sequence(
      time(options.from ?? new Date('2025-01-01')),
      time(options.until ?? new Date('2030-01-01')),
    ),
    nameOf(subject),
    spki,
    tagged(0xa3, sequence(...usageOf(options), ...extensions)),
  );
  const signature = sign('sha256', body, (issuer?.keys ?? keys).privateKey);
  const raw = sequence(body, signatureAlgorithm, bits(signature));
  const text = raw.toString('base64').replace(/.{64}/g, '$&\n');
  const pem = `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  return { keys, raw, pem, subject };
}

export function extension(
  id: string,
  value: Uint8Array,
  critical = false,
): Buffer {
  return sequence(oid(id), ...(critical ? [yes] : []), octets(value));
}

function usageOf(options: CertificateOptions): Buffer[] {
  const { authority, pathLength, purpose = '1.3.6.1.5.5.7.3.3' } = options;
  if (!authority) {
    return [
      extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true),
      extension('2.5.29.37', sequence(oid(purpose))),
    ];
  }
  const length = pathLength === undefined ? [] : [integer(pathLength)];
  return [
    extension('2.5.29.19', sequence(yes, ...length), true),
    extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true),
  ];
}

function nameOf(fields: Record<string, string>): Buffer {
  return sequence(
    ...Object.entries(fields).map(([name, value]) =>
      tagged(0x31, sequence(oid(names[name]), utf8(value))),
    ),
  );
}

function idOf(keys: KeyPair): Buffer {
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest();
}
