import { inspect } from 'node:util';

/** Secrets that must not be seen anywhere, by where they are kept. @internal */
export const canaries = {
  password: 'CANARY-password-4711',
  token: 'CANARY-token-4711',
  passwordFile: 'CANARY-password-file-4711',
  tokenFile: 'CANARY-token-file-4711',
  dockerConfig: 'CANARY-docker-config-4711',
  proxy: 'CANARY-proxy-4711',
  clientKey: 'CANARY-client-key-4711',
  redirectUser: 'CANARY-redirect-user-4711',
  signedQuery: 'CANARY-signed-query-4711',
};

/** Also in the middle of other text, such as after `robot:`. */
const inBase64 = [0, 1, 2].map(offset => {
  const text = Buffer.from(`${'x'.repeat(offset)}CANARY-`).toString('base64');
  // The first and last characters depend on the neighbours.
  return text.slice(offset ? 4 : 0, -4);
});

const patterns = [/CANARY/i, ...inBase64.map(text => new RegExp(text))];

/** Everything that can be found out about some values: causes, hidden fields, bytes. @internal */
export function textOf(value: unknown): string {
  const options = {
    depth: 30,
    showHidden: true,
    maxArrayLength: null,
    maxStringLength: null,
  };
  return inspect(value, options);
}

/** The places in a text where a canary is, in any of its forms. @internal */
export function findCanaries(text: string): string[] {
  return patterns.flatMap(pattern => {
    const at = text.search(pattern);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 200), at + 60)];
  });
}
