import { createHash, generateKeyPairSync, KeyObject, sign } from 'node:crypto';

// ASN.1 object identifiers, in DER.
const ecdsaWithSha256 = '06082a8648ce3d040302';
const commonName = '0603550403';

/**
 * A self-signed X.509 certificate for a P-256 key, in DER: the form in which docker-registry wants to be told whose
 * tokens to believe. Valid from 2020 to 2049.
 *
 * @internal
 */
export function selfSignedCertificate(
  keys: { privateKey: KeyObject; publicKey: KeyObject },
  name: string,
): Buffer {
  const algorithm = sequence(hex(ecdsaWithSha256));
  const subject = sequence(
    tagged(0x31, sequence(hex(commonName), tagged(0x0c, Buffer.from(name)))),
  );
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' });
  const version = tagged(0xa0, tagged(0x02, Buffer.from([2])));
  const serial = tagged(
    0x02,
    Buffer.concat([
      Buffer.from([1]),
      createHash('sha256').update(publicKey).digest().subarray(0, 8),
    ]),
  );
  const body = sequence(
    version,
    serial,
    algorithm,
    subject,
    validity,
    subject,
    publicKey,
  );
  const signature = sign('sha256', body, keys.privateKey);
  return sequence(
    body,
    algorithm,
    tagged(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
}

/**
 * The PEM form of a certificate in DER.
 *
 * @internal
 */
export function toPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN CERTIFICATE-----',
    ...lines,
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');
}

/**
 * A key and a certificate that nobody trusts, in PEM, for a server of https.
 *
 * @public
 */
export function selfSignedTls(name = 'registry.example'): {
  key: string;
  cert: string;
} {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: toPem(selfSignedCertificate(keys, name)),
  };
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function utcTime(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}

function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([tag, ...lengthBytes(content.length)]),
    content,
  ]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) {
    return [length];
  }
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
