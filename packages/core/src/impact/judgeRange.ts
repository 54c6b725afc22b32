import { parseVersion, VersionRange } from '../contract';
import type { Verdict, VerdictReason } from './types';

/**
 * Upstream's verdict: a version against a range, and nothing else. Without a readable range and version it is
 * unknown. Source: graph sheet, §8.
 *
 * @public
 */
export function judgeRange(
  range: string | undefined,
  version: string | undefined,
): { verdict: Verdict; reason: VerdictReason } {
  if (!range) {
    return unknown('NO_RANGE', 'No range says which versions will do.');
  }
  const parsed = parseRange(range);
  if (typeof parsed === 'string') return unknown('INVALID_RANGE', parsed);
  if (!version) {
    return unknown('NO_VERSION', 'The version is not known.');
  }
  if (!parseVersion(version)) {
    const message = `${quote(version)} is not a semantic version.`;
    return unknown('INVALID_VERSION', message);
  }
  if (parsed.admits(version)) {
    const message = `The range ${quote(range)} admits ${version}.`;
    return { verdict: 'compatible', reason: { code: 'RANGE_ADMITS', message } };
  }
  const message = `The range ${quote(range)} does not admit ${version}.`;
  return {
    verdict: 'incompatible',
    reason: { code: 'RANGE_REFUSES', message },
  };
}

function unknown(code: string, message: string) {
  return { verdict: 'unknown' as const, reason: { code, message } };
}

function parseRange(range: string): VersionRange | string {
  try {
    return VersionRange.parse(range);
  } catch (error) {
    return (error as Error).message;
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 300));
}
