import { serviceWith, v1 } from './examples';
import type { FindingRule } from './FindingRule';
import { ALL, since, V1, V1_SINCE_B } from './generations';

const rule = { severity: 'error', layer: 'crossfield' } as const;

/** Version, names, image and chart. Source: validation sheet, §3. @internal */
export const serviceRules: FindingRule[] = [
  {
    ...rule,
    code: 'INVALID_SEMVER',
    generations: ALL,
    condition: 'the version of the service is not a version',
    why: 'Ranges and tags can only be compared with versions.',
    remedy: 'Write a version such as 1.2.3.',
    example: serviceWith('version: spring'),
  },
  {
    ...rule,
    code: 'DUPLICATE_INTERFACE_NAME',
    generations: ALL,
    condition: 'an interface has a name that an earlier one has',
    why: 'Interfaces are told apart by their names.',
    remedy: 'Give each interface its own name.',
    example: v1(
      'interfaces: [{name: web, type: http, port: 80}, {name: web, type: http, port: 81}]\n',
    ),
  },
  {
    ...rule,
    code: 'DUPLICATE_CONFIGURATION_NAME',
    generations: since('1.0-d'),
    condition: 'a configuration has a name that an earlier one has',
    why: 'Configurations are told apart by their names.',
    remedy: 'Give each configuration its own name.',
    example: v1(
      'configurations: [{name: app, ref: "oci://a.example/x"}, {name: app, ref: "oci://a.example/y"}]\n',
    ),
  },
  {
    ...rule,
    code: 'DUPLICATE_POLICY_NAME',
    generations: since('1.0-e'),
    condition: 'a policy has a name that an earlier one has',
    why: 'Policies are told apart by their names.',
    remedy: 'Give each policy its own name.',
    example: v1(
      'policies: [{name: own, ref: "oci://a.example/x"}, {name: own, ref: "oci://a.example/y"}]\n',
    ),
  },
  {
    ...rule,
    code: 'DUPLICATE_DEPENDENCY_NAME',
    generations: since('1.0-e'),
    condition: 'a dependency has a name that an earlier one has',
    why: 'Dependencies are told apart by their names.',
    remedy: 'Give each dependency its own name.',
    example: v1(
      'dependencies: [{name: soil, ref: "oci://a.example/x", compatibility: "1"}, {name: soil, ref: "oci://a.example/y", compatibility: "1"}]\n',
    ),
  },
  {
    ...rule,
    code: 'INVALID_IMAGE_REF',
    generations: V1,
    condition: 'the reference of the image is not an OCI reference',
    why: 'Nobody can pull an image by it.',
    remedy: 'Write registry/repository, with a tag or digest behind it.',
    example: serviceWith('version: 1.0.0, image: {ref: seeds}'),
  },
  {
    ...rule,
    code: 'INVALID_CHART_REF',
    generations: V1_SINCE_B,
    condition: 'the oci:// reference of the chart does not parse',
    why: 'Nobody can pull a chart by it.',
    remedy: 'Write oci://registry/repository.',
    example: serviceWith(
      'version: 1.0.0, chart: {ref: "oci://seeds", version: 1.0.0}',
    ),
  },
  {
    ...rule,
    code: 'INVALID_CHART_VERSION',
    generations: V1_SINCE_B,
    condition: 'the version of the chart is not a version',
    why: 'Charts are chosen by version.',
    remedy: 'Write a version such as 1.2.3.',
    example: serviceWith(
      'version: 1.0.0, chart: {ref: ./chart, version: newest}',
    ),
  },
];
