import type { FindingRule, Rule } from '@pacto/core';

const CLASSES = {
  NON_BREAKING: 'Not breaking',
  POTENTIAL_BREAKING: 'May break',
  BREAKING: 'Breaking',
};

/** What stands at the top of docs/rules.md. */
const INTRODUCTION = `# Rules

Every finding and every change names its rule. This page is generated from the tables that the engine runs on
(\`yarn rules\`); the tests take each rule that has an example away in turn and see that it is missed.

- [Changes, profile deep](#changes-profile-deep): what the portal uses. What upstream only calls modified is decided further.
- [Changes, profile upstream](#changes-profile-upstream): exactly the classes of upstream's command.
- [Findings](#findings): what validation says about one bundle.
`;

/** The page as Markdown. */
export function documentRules(tables: {
  deep: readonly Rule[];
  upstream: readonly Rule[];
  findings: readonly FindingRule[];
}): string {
  return [
    INTRODUCTION,
    '## Changes, profile deep\n',
    ...tables.deep.map(changeRule),
    '## Changes, profile upstream\n',
    ...tables.upstream.map(changeRule),
    '## Findings\n',
    ...tables.findings.map(findingRule),
  ].join('\n');
}

function changeRule(rule: Rule): string {
  const { old, new: next } = rule.example;
  return lines([
    `### \`${rule.id}\``,
    '',
    `**${CLASSES[rule.classification]}:** ${stopped(rule.condition)} ${sentence(
      rule.why,
    )}`,
    rule.remedy && `\nTo be safe: ${sentence(rule.remedy)}`,
    rule.relaxes && `\nWhy upstream may be stricter: ${sentence(rule.relaxes)}`,
    old !== '' || next !== '' ? example(old, next) : undefined,
    '',
  ]);
}

function findingRule(rule: FindingRule): string {
  return lines([
    `### \`${rule.code}\``,
    '',
    `**${sentence(rule.severity).slice(0, -1)}**, layer ${
      rule.layer
    }, ${rule.generations.join(', ')}: ${stopped(rule.condition)} ${sentence(
      rule.why,
    )}`,
    `\nRemedy: ${sentence(rule.remedy)}`,
    '',
  ]);
}

function example(old: string, next: string): string {
  return lines([
    '',
    '```diff',
    ...marked('-', old),
    ...marked('+', next),
    '```',
  ]);
}

function marked(mark: string, text: string): string[] {
  return text.trim() === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map(line => `${mark} ${line}`);
}

/** With a capital and a full stop. */
function sentence(text: string): string {
  return stopped(text.charAt(0).toUpperCase() + text.slice(1));
}

function stopped(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function lines(parts: (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join('\n');
}
