// Generated from the YAML beside it by `yarn generate`; do not edit.
import type { components } from './schemas.generated';

export interface SignatureSchemas {
    /**
     * @description verified: signed by somebody whom the trust policy names. unsigned: there is no signature. untrusted: signed by nobody whom the policy names. invalid: a signature is wrong. unknown: it could not be checked, or was not yet.
     * @enum {string}
     */
    SignatureState: "verified" | "unsigned" | "untrusted" | "invalid" | "unknown";
    /** @description Informational; nothing is refused because of it. */
    Signature: {
        state: components["schemas"]["SignatureState"];
        /**
         * @description How it was signed: with a key (cosign), with an identity (sigstore), with a certificate (notation).
         * @enum {string}
         */
        kind?: "cosign" | "sigstore" | "notation";
        /** @description The name of the key in the policy, the identity with its issuer, or the subject of the certificate. */
        signer?: string;
        reason?: string;
        remedy?: string;
        checkedAt?: components["schemas"]["Time"];
    };
}
