import type { BundleTree } from '../../bundle';
import { readSbom } from '../../sbom';
import { code, prose } from '../markdown/escape';
import { Rows } from '../markdown/Rows';
import { counted } from '../../counted';

/** @internal */
export function sbomSection(bundle: BundleTree): string[] {
  const sbom = readSbom(bundle);
  if (!sbom) return [];
  const heading = '## Bill of materials';
  if ('problem' in sbom) return [heading, prose(sbom.problem)];
  const rows = Rows.create('Package', 'Version', 'Licence');
  for (const { name, version, license } of sbom.packages) {
    rows.add(() => [code(name), code(version), prose(license)]);
  }
  const format = { spdx: 'SPDX', cyclonedx: 'CycloneDX' }[sbom.format];
  return [
    heading,
    `${counted(sbom.packages.length, 'package')}, by ${code(
      sbom.file,
    )} (${format}).`,
    ...rows.toMarkdown(),
  ];
}

/** @internal */
export function filesSection(bundle: BundleTree): string[] {
  const rows = Rows.create('File', 'Bytes');
  for (const path of bundle.paths()) {
    rows.add(() => [code(path), String(bundle.bytes(path)?.length)]);
  }
  return ['## Files', ...rows.toMarkdown()];
}
