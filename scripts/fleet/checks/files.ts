import { listSchemaProperties } from '@pacto/core';
import { Check, exactly, promise } from './expectations';
import { FleetBundle, readDocument } from './loadFleet';
import { operationsOf } from './openapi';

/**
 * The files beside the contracts: definitions, schemas, documentation, SBOMs.
 *
 * @internal
 */
export const checkFiles: Check = fleet => {
  const pages = fleet.newest.flatMap(({ tree }) =>
    tree
      .paths()
      .filter(path => path.startsWith('docs/'))
      .map(path => tree.text(path) ?? ''),
  );
  const pageWith = (text: string, pattern: RegExp) =>
    promise(
      `a page with ${text}`,
      pages.some(page => pattern.test(page)),
    );

  return [
    ...fleet.bundles.flatMap(identity),
    ...fleet.bundles.flatMap(missingFiles),
    ...exactly('definitions', fleet.bundles.flatMap(definitions), [
      'OpenAPI 3.0',
      'OpenAPI 3.1',
      'AsyncAPI 2.6',
      'AsyncAPI 3.0',
      'event schema',
      'proto',
    ]),
    ...promise(
      'an OpenAPI document with 30 operations',
      fleet.newest.some(bundle => operationsOf(bundle).size >= 30),
    ),
    ...promise(
      'five configuration schemas with 8 to 25 keys',
      fleet.newest.filter(hasRichSchema).length >= 5,
    ),
    ...promise(
      'values that name secrets',
      fleet.newest.some(({ reading }) => reading.text.includes('secret://')),
    ),
    ...promise(
      'two or more pages in five bundles',
      fleet.newest.filter(({ tree }) => count(tree.paths(), /^docs\//) > 1)
        .length >= 5,
    ),
    ...pageWith('a table', /^\| -+/m),
    ...pageWith('code', /^```(bash|json|sql|yaml)$/m),
    ...pageWith('a Mermaid block', /^```mermaid$/m),
    ...pageWith('a link to another page', /\]\([a-z0-9-]+\.md(#[a-z-]+)?\)/),
    ...pageWith('a remote image', /!\[[^\]]+\]\(https:\/\/static\.shop/),
    ...exactly('SBOM formats', fleet.bundles.flatMap(sbomFormats), [
      'SPDX-2.3',
      'CycloneDX 1.5',
    ]),
  ];
};

function identity({ id, reading }: FleetBundle): string[] {
  const service = reading.contract?.service;
  return exactly('identity', [`${service?.name}/${service?.version}`], [id]);
}

function missingFiles({ id, contract, tree }: FleetBundle): string[] {
  const named = [
    ...(contract?.interfaces.map(({ file }) => file) ?? []),
    ...(contract?.configurations.map(({ schema }) => schema) ?? []),
    ...(contract?.policies.map(({ schema }) => schema) ?? []),
  ].flatMap(path => path ?? []);
  return named
    .filter(path => !tree.has(path))
    .map(path => `missing: file ${path} of ${id}`);
}

function definitions(bundle: FleetBundle): string[] {
  return (bundle.contract?.interfaces ?? []).flatMap(({ file }) => {
    if (!file) return [];
    if (file.endsWith('.proto')) return 'proto';
    const { openapi, asyncapi } = readDocument(bundle, file) ?? {};
    if (openapi) return `OpenAPI ${minor(openapi)}`;
    return asyncapi ? `AsyncAPI ${minor(asyncapi)}` : 'event schema';
  });
}

function hasRichSchema(bundle: FleetBundle): boolean {
  const schema = readDocument(bundle, 'configuration/schema.json');
  const { length } = listSchemaProperties(schema ?? {}).properties;
  return length >= 8 && length <= 25;
}

function sbomFormats(bundle: FleetBundle): string[] {
  return bundle.tree
    .paths()
    .filter(path => path.startsWith('sbom/'))
    .map(path => readDocument(bundle, path))
    .map(
      ({ spdxVersion, bomFormat, specVersion }) =>
        spdxVersion ?? `${bomFormat} ${specVersion}`,
    );
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function count(texts: string[], pattern: RegExp): number {
  return texts.filter(text => pattern.test(text)).length;
}
