import { hostileTexts, report } from '../__testUtils__/report';
import { renderDiffMarkdown } from './renderDiffMarkdown';
import { toDiffDocument } from './toDiffDocument';

describe('renderDiffMarkdown', () => {
  it('gives the answer, then the changes by part, gravest first', () => {
    expect(renderDiffMarkdown(report())).toBe(
      `## Contract changes: payments \`1.0.0\` → \`2.0.0\`

**Breaking**: 1 breaking, 1 potentially breaking, 1 not breaking. A major step fits.

### Interface \`api\` in \`interfaces/openapi.json\`

- **Breaking**: \`openapi.paths[/refunds]\` removed (was \`/refunds\`). Consumers that call it get an error. [\`openapi.path-removed\`]
  - To make it safe: Keep it.
- **Potentially breaking**: \`openapi.paths[/pay].summary\` changed (was \`a\`, now \`b\`). Somebody may read it. [\`openapi.text-changed\`]

### Contract

- **Not breaking**: \`service.version\` changed (was \`1.0.0\`, now \`2.0.0\`). It says that something changed. [\`contract.version-changed\`]
`,
    );
  });

  it('names both services where they differ', () => {
    const text = renderDiffMarkdown(
      report({ from: { service: 'old', version: '1.0.0' } }),
    );
    expect(text).toContain(': old `1.0.0` → payments `2.0.0`');
  });

  it('calls nothing fine that was not compared in full', () => {
    const text = renderDiffMarkdown(
      report(
        {},
        {
          classification: 'NON_BREAKING',
          changes: [],
          counts: { breaking: 0, potentialBreaking: 0, nonBreaking: 0 },
          completeness: 'partial',
          limitations: [{ code: 'X', message: 'partial, because of X' }],
        },
      ),
    );
    expect(text).toContain('**Unknown**: no changes.');
    expect(text).toContain('> partial, because of X');
  });

  it('says that there is more where not all is listed', () => {
    const [change] = report().diff.changes;
    const text = renderDiffMarkdown(
      report(
        {},
        {
          changes: Array.from({ length: 2000 }, () => change),
          counts: { breaking: 2100, potentialBreaking: 0, nonBreaking: 0 },
        },
      ),
    );
    expect(text.length).toBeLessThan(62_000);
    const listed = text.match(/^- \*\*/gm)!.length;
    expect(text).toContain(`${2100 - listed} more changes are not listed here`);
  });

  it.each(hostileTexts)('shows %j and does nothing else', hostile => {
    const text = renderDiffMarkdown(
      report(
        { from: { service: hostile, version: hostile } },
        {
          changes: [
            {
              path: hostile,
              type: 'modified',
              classification: 'BREAKING',
              oldValue: hostile,
              newValue: hostile,
              reason: hostile,
              remedy: hostile,
              ruleId: 'a.b',
              subject: { kind: 'interface', name: hostile, file: hostile },
            },
          ],
        },
      ),
    );
    // Our own lines only: heading, answer, part, change, remedy, what is left out.
    const lines = text.split('\n').filter(Boolean);
    expect(lines.map(line => /^(##+ |- | {2}- |\*\*)/.exec(line)?.[0])).toEqual(
      ['## ', '**', '### ', '- ', '  - ', undefined],
    );
    const outsideCode = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(
      /<|@\w|https?:\/|(?<!\\)[![]\[|(?<!\\)\]\(/,
    );
  });
});

describe('toDiffDocument', () => {
  it('has the documented shape, in this order', () => {
    const { from, to, diff } = report();
    const document = toDiffDocument({ from, to, diff });
    expect(Object.keys(document)).toEqual([
      'format',
      'from',
      'to',
      'profile',
      'rulesVersion',
      'classification',
      'counts',
      'step',
      'completeness',
      'limitations',
      'changes',
    ]);
    expect(document).toMatchObject({
      format: 1,
      from: { service: 'payments', version: '1.0.0' },
      changes: diff.changes,
    });
  });
});
