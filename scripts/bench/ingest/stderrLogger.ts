import type { LoggerService } from '@backstage/backend-plugin-api';

/** Only what went wrong. */
export const stderrLogger: LoggerService = {
  error: message => process.stderr.write(`${message}\n`),
  warn: message => process.stderr.write(`${message}\n`),
  info: () => {},
  debug: () => {},
  child: () => stderrLogger,
};
