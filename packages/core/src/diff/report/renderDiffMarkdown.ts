import { counted } from '../../counted';
import { code, prose } from '../../explain/markdown/escape';
import type { ChangeCounts } from '../BundleDiff';
import type { Change, ChangeClass, ChangeSubject } from '../change';
import type { DiffReport, ReportSide } from './DiffReport';
import { groupChanges } from './groupChanges';

/** GitHub takes 65,536 characters in a comment, and what is around the report needs some. */
const MOST = 60_000;

const CLASSES: Record<ChangeClass, string> = {
  BREAKING: 'Breaking',
  POTENTIAL_BREAKING: 'Potentially breaking',
  NON_BREAKING: 'Not breaking',
};

const PARTS: Record<ChangeSubject['kind'], string> = {
  service: 'Service',
  interface: 'Interface',
  configuration: 'Configuration',
  policy: 'Policy',
  dependency: 'Dependency',
  runtime: 'Runtime',
  readiness: 'Readiness',
};

const TYPES: Record<Change['type'], string> = {
  added: 'added',
  removed: 'removed',
  modified: 'changed',
};

/**
 * A difference for a comment on a change: the answer first, then the changes by part of the contract, gravest first.
 * What authors wrote shows and does nothing: no HTML, link, picture or mention comes of it. At most 60,000
 * characters; what does not fit is counted.
 *
 * @public
 */
export function renderDiffMarkdown({ from, to, diff }: DiffReport): string {
  const blocks = [
    `## Contract changes: ${sidesOf(from, to)}`,
    answerOf(diff),
    ...diff.limitations.map(({ message }) => `> ${prose(message, 500)}`),
  ];
  let size = blocks.join('\n\n').length;
  let left = diff.changes.length;
  for (const { subject, changes } of groupChanges(diff.changes)) {
    const title = `### ${partOf(subject)}`;
    const lines: string[] = [];
    size += title.length + 4;
    for (const change of changes) {
      const line = lineOf(change);
      size += line.length + 1;
      if (size > MOST) break;
      lines.push(line);
      left -= 1;
    }
    if (lines.length > 0) blocks.push(title, lines.join('\n'));
    if (size > MOST) break;
  }
  const { breaking, potentialBreaking, nonBreaking } = diff.counts;
  const all = breaking + potentialBreaking + nonBreaking;
  const missing = left + Math.max(0, all - diff.changes.length);
  if (missing > 0) {
    const more = counted(missing, 'more change is', 'more changes are');
    blocks.push(`${more} not listed here.`);
  }
  blocks.push(...sbomOf(diff.sbom));
  return `${blocks.join('\n\n')}\n`;
}

function sidesOf(from: ReportSide, to: ReportSide): string {
  const across = from.service !== to.service;
  const text = ({ service, version, digest }: ReportSide, named: boolean) =>
    [
      ...(named && service ? [prose(service, 100)] : []),
      code(version ?? digest ?? '?', 80),
    ].join(' ');
  return `${text(from, true)} → ${text(to, across)}`;
}

function answerOf({
  classification,
  counts,
  completeness,
  step,
}: DiffReport['diff']): string {
  const least = completeness === 'partial' ? ' or worse' : '';
  const answer =
    completeness === 'partial' && classification === 'NON_BREAKING'
      ? 'Unknown'
      : `${CLASSES[classification]}${least}`;
  return `**${answer}**: ${countsOf(counts)}. ${prose(step.message, 500)}`;
}

function countsOf(counts: ChangeCounts): string {
  const parts = [
    [counts.breaking, 'breaking'],
    [counts.potentialBreaking, 'potentially breaking'],
    [counts.nonBreaking, 'not breaking'],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return some.length === 0
    ? 'no changes'
    : some.map(([count, word]) => `${count} ${word}`).join(', ');
}

function partOf(subject: ChangeSubject | undefined): string {
  if (!subject) return 'Contract';
  const { kind, name, file } = subject;
  return [
    PARTS[kind],
    ...(name ? [code(name, 100)] : []),
    ...(file ? [`in ${code(file)}`] : []),
  ].join(' ');
}

function lineOf(change: Change): string {
  const { path, type, oldValue, newValue, reason, remedy, ruleId } = change;
  const values = [
    ...(oldValue === undefined ? [] : [`was ${code(oldValue, 120)}`]),
    ...(newValue === undefined ? [] : [`now ${code(newValue, 120)}`]),
  ].join(', ');
  return [
    `- **${CLASSES[change.classification]}**: ${code(path)} ${TYPES[type]}`,
    values ? ` (${values})` : '',
    `. ${prose(reason)} [${code(ruleId)}]`,
    remedy ? `\n  - To make it safe: ${prose(remedy)}` : '',
  ].join('');
}

function sbomOf(sbom: DiffReport['diff']['sbom']): string[] {
  if (!sbom) return [];
  const total = sbom.total ?? sbom.changes.length;
  if (total === 0) return [];
  const differ = counted(total, 'entry differs', 'entries differ');
  return [`SBOM: ${differ}; for information, not part of the answer.`];
}
