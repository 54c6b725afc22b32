/**
 * The value of an `Authorization` header with a password.
 *
 * @internal
 */
export function encodeBasic(credentials: {
  username: string;
  password: string;
}): string {
  const text = `${credentials.username}:${credentials.password}`;
  return `Basic ${Buffer.from(text).toString('base64')}`;
}
