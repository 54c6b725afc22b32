import type { Rule } from '../../rules/Rule';

/** @internal */
export const serviceRules: Rule[] = [
  {
    id: 'service.name-changed',
    condition: 'the name of the service is changed',
    classification: 'BREAKING',
    why: 'Whoever refers to the service by its name no longer finds it.',
    remedy:
      'Publish the new name as a service of its own and keep the old one until nobody uses it.',
    example: {
      old: 'service: {name: a, version: 1.0.0}',
      new: 'service: {name: b, version: 1.0.0}',
    },
  },
  {
    id: 'service.version-changed',
    condition: 'the version of the service is changed',
    classification: 'NON_BREAKING',
    why: 'A version only names what is there.',
    example: {
      old: 'service: {name: a, version: 1.0.0}',
      new: 'service: {name: a, version: 1.1.0}',
    },
  },
  {
    id: 'service.format-changed',
    condition: 'the contract is written in another version of the format',
    classification: 'NON_BREAKING',
    why: 'The new version says the same things in other words; what is said is compared separately.',
    example: { old: 'pactoVersion: "1.1"', new: 'pactoVersion: "1.2"' },
  },
  {
    id: 'service.owner-changed',
    condition: 'the team, the responsible person or a contact is changed',
    classification: 'NON_BREAKING',
    why: 'Who owns a service does not change what it does.',
    example: {
      old: 'service: {name: a, version: 1.0.0, owner: {team: x}}',
      new: 'service: {name: a, version: 1.0.0, owner: {team: y}}',
    },
  },
  {
    id: 'service.image-changed',
    condition: 'the container image is changed',
    classification: 'NON_BREAKING',
    why: 'Consumers use the interfaces, not the image.',
    example: {
      old: 'service: {name: a, version: 1.0.0, image: {ref: "h/a:1"}}',
      new: 'service: {name: a, version: 1.0.0, image: {ref: "h/a:2"}}',
    },
  },
  {
    id: 'service.chart-changed',
    condition: 'the chart is changed',
    classification: 'NON_BREAKING',
    why: 'Consumers use the interfaces, not the chart.',
    example: {
      old: 'service: {name: a, version: 1.0.0, chart: {ref: c, version: "1"}}',
      new: 'service: {name: a, version: 1.0.0, chart: {ref: c, version: "2"}}',
    },
  },
  {
    id: 'service.metadata-changed',
    condition:
      'a value of the metadata or the extensions is added, removed or changed',
    classification: 'NON_BREAKING',
    why: 'The format leaves their meaning open, so they promise nothing to consumers.',
    example: { old: 'metadata: {tier: gold}', new: 'metadata: {tier: silver}' },
  },
];
