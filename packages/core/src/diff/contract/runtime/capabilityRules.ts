import type { Rule } from '../../rules/Rule';

const health = (binding: string) => `runtime: {health: {${binding}}}`;

/** @internal */
export const capabilityRules: Rule[] = [
  {
    id: 'capability.added',
    condition: 'a capability is added: health, metrics or an extension',
    classification: 'NON_BREAKING',
    why: 'What is offered in addition takes nothing away.',
    example: { old: '', new: 'capabilities: [{type: health}]' },
    relaxes:
      'Tables of 1.x have only "modified" for a probe, also when there was none before.',
  },
  {
    id: 'capability.removed',
    condition: 'a capability is removed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Monitoring or tools that use it no longer find it.',
    remedy: 'Change what uses it first.',
    example: { old: 'capabilities: [{type: health}]', new: '' },
  },
  {
    id: 'capability.binding-changed',
    condition: 'the interface or path of a capability is changed',
    classification: 'POTENTIAL_BREAKING',
    why: 'Monitoring that asks at the old place gets no answer.',
    remedy: 'Answer at both places until everything asks at the new one.',
    example: {
      old: health('interface: a, path: /health'),
      new: health('interface: a, path: /ready'),
    },
  },
  {
    id: 'capability.delay-changed',
    condition: 'the delay of a probe is changed',
    classification: 'NON_BREAKING',
    why: 'It is a setting for the platform.',
    example: {
      old: health('interface: a, initialDelaySeconds: 1'),
      new: health('interface: a, initialDelaySeconds: 5'),
    },
  },
];
