import { hostileTexts, report } from '../__testUtils__/report';
import { bundlesOfExample } from '../__testUtils__';
import { diffBundles } from '../diffBundles';
import { deepRules } from '../rules/deepRules';
import { toDiffSarif } from './toDiffSarif';

const runOf = (...options: Parameters<typeof report>) =>
  toDiffSarif(report(...options)).runs[0];

describe('toDiffSarif', () => {
  it('is one result per change, with level, place and rule', () => {
    const { results, tool } = runOf();
    expect(results.map(({ level }) => level)).toEqual([
      'error',
      'warning',
      'note',
    ]);
    expect(results[0]).toMatchObject({
      ruleId: 'openapi.path-removed',
      message: {
        text: 'Removed: openapi.paths\\[/refunds\\] (was /refunds). Consumers that call it get an error. To make it safe: Keep it.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'interfaces/openapi.json' },
          },
        },
      ],
    });
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('explains each rule that a real difference uses', () => {
    const rules = deepRules.list().filter(({ id }) => /^contract\./.test(id));
    const used = rules.flatMap(({ example }) => {
      const { old, next } = bundlesOfExample(example);
      const diff = diffBundles(old, next);
      const [run] = toDiffSarif({ from: {}, to: {}, diff }).runs;
      expect(run.results).toHaveLength(diff.changes.length);
      return run.tool.driver.rules;
    });
    expect(used.length).toBeGreaterThan(0);
    for (const { id, help, fullDescription } of used) {
      expect(fullDescription.text).toBe(deepRules.get(id)?.why);
      expect(help.text).toContain(deepRules.get(id)?.remedy ?? '');
    }
  });

  it('has fingerprints that stay when other changes come and go, and differ', () => {
    const { changes } = report().diff;
    const fingerprints = (list: typeof changes) =>
      runOf({}, { changes: list }).results.map(
        ({ partialFingerprints }) => partialFingerprints['pactoChange/v1'],
      );
    const all = fingerprints(changes);
    expect(new Set(all).size).toBe(changes.length);
    expect(fingerprints(changes.slice(1))).toEqual(all.slice(1));
    expect(new Set(fingerprints([changes[0], changes[0]])).size).toBe(2);
    expect(fingerprints([{ ...changes[0], newValue: 'other' }])[0]).toBe(
      all[0],
    );
  });

  it('passes on what could not be compared', () => {
    const [invocation] = runOf(
      {},
      { limitations: [{ code: 'X', message: 'partial, because of X' }] },
    ).invocations;
    expect(invocation.toolExecutionNotifications).toEqual([
      {
        level: 'warning',
        descriptor: { id: 'X' },
        message: { text: 'partial, because of X' },
      },
    ]);
  });

  it.each([
    ['//host.example/a b.yaml', 'host.example/a%20b.yaml'],
    ['/../api.yaml', 'api.yaml'],
    ['..', 'pacto.yaml'],
  ])('names %j as a file of the bundle', (file, uri) => {
    const [change] = report().diff.changes;
    const subject = { kind: 'interface' as const, file };
    const [{ locations }] = runOf(
      {},
      { changes: [{ ...change, subject }] },
    ).results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it.each(hostileTexts)('makes no link and no placeholder of %j', hostile => {
    const { results } = runOf(
      {},
      {
        changes: [
          {
            path: hostile,
            type: 'modified',
            classification: 'BREAKING',
            oldValue: '{0}[a](b)',
            reason: hostile,
            ruleId: 'a.b',
            subject: { kind: 'interface', file: `../${hostile}` },
          },
        ],
      },
    );
    const { text } = results[0].message;
    expect(text).not.toMatch(/(?<!\\)[[\]]/);
    expect(text.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^[\w.!~*'()%/-]+$/);
  });
});
