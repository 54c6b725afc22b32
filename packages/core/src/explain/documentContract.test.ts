import {
  contractText,
  generations,
  loadContract,
  utf8,
} from '../__testUtils__';
import { BundleTree } from '../bundle';
import { readContract } from '../contract/readContract';
import { documentContract } from './documentContract';

const bundleOf = (files: Record<string, unknown>) =>
  BundleTree.create(
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: utf8(
        typeof content === 'string' ? content : JSON.stringify(content),
      ),
    })),
  );

const now = new Date('2026-12-01T00:00:00Z');

const headings = (markdown: string) =>
  markdown.split('\n').filter(line => line.startsWith('#'));

/** The block below a heading. */
const section = (markdown: string, heading: string) =>
  markdown.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  'https://evil.example/x',
  'www.evil.example',
  'a | b | c',
  'a\\|b',
  '`a` | ``b',
  'a\n\n# heading\n\n| x |\n|---|',
  '"];\nclick n0 "javascript:alert(1)"',
  '```\n<b>',
  '- item',
  '[a]: https://evil.example',
  '&lt;b&gt;',
  '__proto__',
];

describe('documentContract', () => {
  it.each(generations)('documents a contract of %s', generation => {
    const { contract } = readContract(contractText(generation));
    const markdown = documentContract(bundleOf({}), contract!, { now });
    expect(markdown).toMatch(/^# seed-catalogue \d/);
    expect(headings(markdown)).toEqual(
      expect.arrayContaining(['## In plain words', '## Files']),
    );
    expect(markdown).not.toMatch(/undefined|NaN|\[object/);
  });

  it('has all parts of a full contract, in order', () => {
    const { contract } = readContract(contractText('2.0'));
    const bundle = bundleOf({
      'pacto.yaml': contractText('2.0'),
      'interfaces/openapi.yaml': 'paths: {/seeds: {get: {summary: Seeds}}}',
      'interfaces/seeds.proto':
        'service Seeds { rpc Sow (Seed) returns (Bed); } message Seed {} message Bed {}',
      'interfaces/harvest.yaml':
        'asyncapi: 2.0.0\nchannels: {ripe: {publish: {message: {name: Ripe}}}}',
      'configuration/shop.json': {
        properties: { CURRENCY: { type: 'string', default: 'EUR' } },
      },
      'sbom/a.spdx.json': {
        spdxVersion: 'SPDX-2.3',
        packages: [{ name: 'spade', versionInfo: '1.0', SPDXID: 'a' }],
      },
    });
    const markdown = documentContract(bundle, contract!, { now });
    expect(headings(markdown)).toEqual([
      '# seed-catalogue 2.0.0',
      '## In plain words',
      '## Dependencies',
      '## Interfaces',
      '### web',
      '### rpc',
      '### harvest',
      '## Configuration',
      '### shop',
      '### shared',
      '## Policies',
      '## Readiness',
      '## Bill of materials',
      '## Files',
    ]);
    expect(section(markdown, 'Dependencies')).toMatch(
      /```mermaid\nflowchart LR\n[^`]*soil-store[^`]*\n```/,
    );
    expect(section(markdown, 'Interfaces')).toContain(
      '| GET | `/seeds` | Seeds |',
    );
    expect(section(markdown, 'Interfaces')).toContain('| `Seeds` | `Sow` |');
    expect(section(markdown, 'Interfaces')).toContain('| `ripe` | publish |');
    expect(section(markdown, 'Configuration')).toContain(
      '| `CURRENCY` | `string` | no | `"EUR"` |',
    );
    expect(section(markdown, 'Policies')).toContain(
      '| `own` | `policy/schema.json` |',
    );
    expect(section(markdown, 'Readiness')).toContain('100 of 100');
    expect(section(markdown, 'Bill of materials')).toContain('`spade`');
    expect(section(markdown, 'Files')).toContain('`sbom/a.spdx.json`');
  });

  it('leaves out what the contract does not say', () => {
    const markdown = documentContract(bundleOf({}), loadContract({}));
    expect(headings(markdown)).toEqual([
      '# orchard 1.0.0',
      '## In plain words',
      '## Files',
    ]);
  });

  it('does not show where a secret is kept', () => {
    const contract = loadContract({
      configurations: [
        {
          name: 'a',
          schema: 'a',
          values: { DB: { KEY: 'secret://v/hidden' } },
        },
      ],
    });
    const markdown = documentContract(bundleOf({}), contract);
    expect(markdown).toContain('| `DB.KEY` | a secret |');
    expect(markdown).not.toContain('hidden');
  });

  it('draws a given graph in place of the direct dependencies', () => {
    const dependencies = [{ name: 'soil', ref: 'oci://a.example/soil' }];
    const root = {
      name: 'orchard',
      version: '1',
      dependencies: [
        {
          ref: 'x/deep',
          type: 'dependency' as const,
          required: true,
          error: 'no',
        },
      ],
    };
    const markdown = documentContract(
      bundleOf({}),
      loadContract({ dependencies }),
      {
        graph: {
          root,
          cycles: [],
          conflicts: [],
          completeness: 'complete',
          limitations: [],
        },
      },
    );
    expect(section(markdown, 'Dependencies')).toContain('deep');
  });

  it('lists a definition once that several interfaces share', () => {
    const web = { type: 'openapi', ref: 'a.json' };
    const contract = loadContract({
      interfaces: [
        { name: 'one', ...web },
        { name: 'two', ...web },
      ],
    });
    const markdown = documentContract(
      bundleOf({ 'a.json': { paths: { '/only': { get: {} } } } }),
      contract,
    );
    expect(markdown.match(/`\/only`/g)).toHaveLength(1);
    expect(markdown).toContain('### two\n\nDefined as `one` is.');
  });

  it.each(hostile)('shows %j and does nothing with it', text => {
    const api = { paths: { [text]: { get: { summary: text } } } };
    const schema = {
      properties: { [text]: { description: text, default: text } },
    };
    const contract = loadContract(
      {
        service: {
          name: text,
          version: text,
          owner: { team: text, contacts: [{ type: text, value: text }] },
        },
        interfaces: [
          { name: text, type: 'http', port: 1, contract: 'api.json' },
          { name: text, type: 'event', contract: 'schema.json' },
        ],
        configurations: [
          { name: text, schema: 'schema.json', values: { [text]: text } },
        ],
        policies: [{ name: text, ref: text }],
        dependencies: [{ name: text, ref: text, compatibility: text }],
      },
      '1.0',
    );
    const markdown = documentContract(
      bundleOf({ 'api.json': api, 'schema.json': schema }),
      contract,
      { now },
    );
    const withoutCode = markdown
      .replace(/```mermaid\n[^`]*\n```/, '')
      .replace(/(?<!\\)(`+)(?!`).*?[^`\\]\1(?!`)/g, '');
    expect(withoutCode).not.toMatch(/[<>]/);
    expect(withoutCode).not.toMatch(/(?<!\\)[[\]!*]/);
    expect(withoutCode).not.toMatch(/(?:https?|javascript):\/\//);
    expect(withoutCode).not.toMatch(/www\./);
    expect(markdown.match(/^```/gm)).toHaveLength(2);
    expect(headings(markdown).filter(line => /^## /.test(line))).toEqual([
      '## In plain words',
      '## Dependencies',
      '## Interfaces',
      '## Configuration',
      '## Policies',
      '## Files',
    ]);
    for (const table of markdown.match(/(?:^\|.*\n?)+/gm) ?? []) {
      const widths = table
        .trim()
        .split('\n')
        .map(line => line.match(/(?<!\\)\|/g)?.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('stays bounded, and counts what it leaves out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => index);
    const contract = loadContract({
      interfaces: many
        .slice(0, 60)
        .map(index => ({ name: `i${index}`, type: 'openapi', ref: 'a.json' })),
      dependencies: many.map(index => ({
        name: `d${index}`,
        ref: `r${index}`,
      })),
      metadata: { note: 'x'.repeat(100_000) },
    });
    const paths = Object.fromEntries(
      many.map(index => [`/${index}`, { get: { summary: 'y'.repeat(2000) } }]),
    );
    const markdown = documentContract(
      bundleOf({ 'a.json': { paths } }),
      contract,
    );
    expect(section(markdown, 'Dependencies')).toContain('and 2800 more');
    expect(section(markdown, 'Interfaces')).toMatch(
      /and 2800 more[^]*and 10 more/,
    );
    expect(markdown.length).toBeLessThan(200_000);
  });

  it('gives the same text again, whatever the order of the files', () => {
    const { contract } = readContract(contractText('2.0'));
    const files = { a: '1', b: '2', 'configuration/shop.json': '{}' };
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(documentContract(bundleOf(turned), contract!, { now })).toBe(
      documentContract(bundleOf(files), contract!, { now }),
    );
  });

  it('stops when it is told to', () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    expect(() =>
      documentContract(bundleOf({}), loadContract({}), {
        signal: controller.signal,
      }),
    ).toThrow('enough');
  });
});
