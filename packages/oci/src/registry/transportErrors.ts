import { cancellation } from '../cancellation';
import { OciError } from '../errors';

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

const remedies: [RegExp, string][] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'Check the spelling of the host, and that its name resolves here.',
  ],
  [
    /^UND_ERR_ABORTED$/,
    'If a proxy is configured, check that it lets us in, and lets us reach this host.',
  ],
  [
    /^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG)$/,
    'The registry seems to speak plain http; if that is meant, say so in the configuration.',
  ],
  [
    /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_/,
    "Check the registry's certificate, and that its authority is trusted here (tls.caFile, or NODE_EXTRA_CA_CERTS).",
  ],
];

/**
 * Turns what the network threw into an error. Keeps the system's code and drops its text, which can name internal
 * addresses.
 *
 * @internal
 */
export function transportError(
  error: unknown,
  host: string,
  signal: AbortSignal,
): OciError {
  if (error instanceof OciError) {
    return error;
  }
  if (signal.aborted) {
    return cancellation(signal);
  }
  const code = systemCode(error);
  if (timeouts.has(code)) {
    return new OciError({
      code: 'TIMEOUT',
      message: `${host} did not answer in time (${code})`,
    });
  }
  const remedy = remedies.find(([pattern]) => pattern.test(code))?.[1];
  return new OciError({
    code: 'UNAVAILABLE',
    message: `The connection to ${host} failed (${code})`,
    remedy,
  });
}

function systemCode(error: unknown): string {
  const { code, errors } = Object(error) as {
    code?: unknown;
    errors?: unknown[];
  };
  // A name with several addresses fails with one error for each.
  return typeof code === 'string'
    ? code
    : String(Object(errors?.[0]).code ?? 'unknown reason');
}
