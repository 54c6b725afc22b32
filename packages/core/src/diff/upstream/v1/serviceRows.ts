import type { UpstreamRow } from '../upstreamRow';

/** Source: diff sheet, §3. @internal */
export const serviceRows: UpstreamRow[] = [
  {
    path: 'service.name',
    what: 'the name of the service',
    classes: '--B',
    one: 'service: {name: a, version: 1.0.0}',
    other: 'service: {name: b, version: 1.0.0}',
  },
  {
    path: 'service.version',
    what: 'the version of the service',
    classes: '--N',
    one: 'service: {name: a, version: 1.0.0}',
    other: 'service: {name: a, version: 1.1.0}',
  },
  {
    path: 'service.owner',
    what: 'the owner',
    classes: 'NNN',
    none: 'service: {name: a, version: 1.0.0}',
    one: 'service: {name: a, version: 1.0.0, owner: x}',
    other: 'service: {name: a, version: 1.0.0, owner: {team: x}}',
  },
  {
    path: 'service.image',
    what: 'the image',
    classes: 'NNN',
    none: 'service: {name: a, version: 1.0.0}',
    one: 'service: {name: a, version: 1.0.0, image: {ref: "h/a:1"}}',
    other: 'service: {name: a, version: 1.0.0, image: {ref: "h/a:2"}}',
  },
  {
    path: 'service.chart',
    what: 'the chart',
    classes: 'NNN',
    none: 'service: {name: a, version: 1.0.0}',
    one: 'service: {name: a, version: 1.0.0, chart: {ref: c, version: "1"}}',
    other: 'service: {name: a, version: 1.0.0, chart: {ref: c, version: "2"}}',
  },
  {
    path: 'scaling',
    what: 'the scaling',
    classes: 'NP-',
    one: 'scaling: {replicas: 3}',
  },
  {
    path: 'scaling.min',
    what: 'the lower bound of the scaling',
    classes: '--P',
    one: 'scaling: {min: 1, max: 3}',
    other: 'scaling: {min: 2, max: 3}',
  },
  {
    path: 'scaling.max',
    what: 'the upper bound of the scaling',
    classes: '--N',
    one: 'scaling: {min: 1, max: 3}',
    other: 'scaling: {min: 1, max: 4}',
  },
];
