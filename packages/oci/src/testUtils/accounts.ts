/** @public */
export interface Account {
  username: string;
  password: string;
}

/**
 * Who may sign in to the registries and token servers of the tests.
 *
 * @public
 */
export const testAccounts = {
  reader: { username: 'reader', password: 'reader-password' },
  writer: { username: 'writer', password: 'writer-password' },
} satisfies Record<string, Account>;
