import { counted } from '../../counted';
import type { Change, ChangeClass } from '../change';
import { deepRules } from '../rules/deepRules';
import { defaultRule } from '../rules/defaultRule';
import type { Rule } from '../rules/Rule';
import { upstreamRules } from '../rules/upstreamRules';
import type { DiffReport } from './DiffReport';
import type { SarifLevel, SarifLog, SarifResult, SarifRule } from './sarif';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Record<ChangeClass, SarifLevel> = {
  BREAKING: 'error',
  POTENTIAL_BREAKING: 'warning',
  NON_BREAKING: 'note',
};

const TYPES: Record<Change['type'], string> = {
  added: 'Added',
  removed: 'Removed',
  modified: 'Changed',
};

/** Characters of a value or path in a message. */
const MOST = 300;

/** Half a character, which a URI cannot hold. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * A difference for code scanning, as SARIF 2.1.0: one result per change, with the rules that they come from. Files are
 * relative to the bundle; lines are not known. Equal changes have equal fingerprints, whatever is around them.
 *
 * @public
 */
export function toDiffSarif({ from, to, diff }: DiffReport): SarifLog {
  const table = diff.profile === 'upstream' ? upstreamRules : deepRules;
  const ids = [...new Set(diff.changes.map(({ ruleId }) => ruleId))].sort(
    (a, b) => (a < b ? -1 : 1),
  );
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const fingerprintOf = createFingerprints();
  const notifications = diff.limitations.map(({ code, message }) => ({
    level: 'warning' as const,
    descriptor: { id: code },
    message: { text: plain(message) },
  }));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pacto',
            version: `${diff.rulesVersion}`,
            rules: ids.map(id => toRule(id, table.get(id) ?? defaultRule)),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            ...(notifications.length > 0 && {
              toolExecutionNotifications: notifications,
            }),
          },
        ],
        results: diff.changes.map(change =>
          toResult(
            change,
            indexOf.get(change.ruleId) ?? -1,
            fingerprintOf(change),
          ),
        ),
        properties: {
          from,
          to,
          profile: diff.profile,
          classification: diff.classification,
          counts: diff.counts,
          completeness: diff.completeness,
          step: diff.step,
        },
      },
    ],
  };
}

function toRule(id: string, rule: Rule): SarifRule {
  const { condition, classification, why, remedy } = rule;
  const help = remedy ? `${why} To make it safe: ${remedy}` : why;
  return {
    id,
    shortDescription: {
      text: `${condition[0].toUpperCase()}${condition.slice(1)}.`,
    },
    fullDescription: { text: why },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[classification] },
  };
}

function toResult(
  change: Change,
  ruleIndex: number,
  fingerprint: string,
): SarifResult {
  const { path, type, oldValue, newValue, reason, remedy, subject } = change;
  const values = [
    ...(oldValue === undefined ? [] : [`was ${cut(oldValue)}`]),
    ...(newValue === undefined ? [] : [`now ${cut(newValue)}`]),
  ].join(', ');
  const text = [
    `${TYPES[type]}: ${cut(path)}${values ? ` (${values})` : ''}.`,
    reason,
    ...(remedy ? [`To make it safe: ${remedy}`] : []),
  ].join(' ');
  return {
    ruleId: change.ruleId,
    ruleIndex,
    level: LEVELS[change.classification],
    message: { text: plain(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(subject?.file ?? '') || 'pacto.yaml' },
        },
        logicalLocations: [
          { fullyQualifiedName: path, kind: subject?.kind ?? 'contract' },
        ],
      },
    ],
    partialFingerprints: { 'pactoChange/v1': fingerprint },
  };
}

/** What a change is about, not its values: those come and go while the reason stays. Alike ones are numbered. */
function createFingerprints(): (change: Change) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, type, path, subject }) => {
    const { kind = '', name = '', file = '' } = subject ?? {};
    const key = JSON.stringify([ruleId, type, kind, name, file, path]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  };
}

/** Brackets would make links and braces placeholders. Source: SARIF 2.1.0, §3.11.5 and §3.11.6. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

function cut(text: string): string {
  if (text.length <= MOST) return text;
  const left = counted(text.length - MOST, 'character');
  return `${text.slice(0, MOST)}… (${left} more)`;
}

/** Relative, whatever the path looks like: two slashes would name a host. */
function uriOf(path: string): string {
  const parts = path.split('/').filter(part => !/^\.{0,2}$/.test(part));
  return parts
    .map(part => encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd')))
    .join('/');
}
