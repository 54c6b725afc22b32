import { issueCertificate } from './certificates';

/** An authority with another one below it, and somebody who may sign. */
export function company() {
  const root = issueCertificate({
    subject: { O: 'Shop', CN: 'Shop root' },
    authority: true,
  });
  const issuer = issueCertificate({
    subject: { O: 'Shop', CN: 'Shop signing' },
    issuer: root,
    authority: true,
  });
  const signer = issueCertificate({
    subject: { O: 'Shop', CN: 'release' },
    issuer,
  });
  return { root, issuer, chain: [signer, issuer, root] };
}

/** A policy for those whom an authority certified. */
export function trusting(
  root: { pem: string },
  subject: Record<string, string> = { CN: 'release', O: 'Shop' },
) {
  return {
    notation: [{ name: 'shop', certificates: [root.pem], subjects: [subject] }],
  };
}
