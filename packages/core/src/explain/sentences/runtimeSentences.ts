import type { Contract, Lifecycle, Scaling, State } from '../../contract/model';
import { counted } from '../../counted';

const WORKLOADS = {
  service: 'It runs all the time.',
  job: 'It runs once and ends.',
  scheduled: 'It runs on a schedule.',
};

/** @internal */
export function workloadSentences({ workload }: Contract): string[] {
  return [workload ? WORKLOADS[workload] : 'It does not say how it runs.'];
}

const KINDS = {
  stateful: 'Stateful',
  hybrid: 'Partly stateful',
};

const STORAGE = {
  local: {
    ephemeral: 'with local ephemeral storage: data is lost on restart.',
    persistent:
      'with local persistent storage: data survives a restart, but stays with its instance.',
  },
  shared: {
    ephemeral:
      'with shared ephemeral storage: instances share data, and it is lost when that storage restarts.',
    persistent:
      'with shared persistent storage: data survives a restart, and all instances see it.',
  },
};

const CRITICALITY = {
  low: 'Little depends on its data.',
  medium: 'Its data matters: losing it would hurt.',
  high: 'Its data is critical: losing it would do serious harm.',
};

/** @internal */
export function stateSentences(state: State | undefined): string[] {
  if (!state) return [];
  const { type, scope, durability, dataCriticality } = state;
  return [
    type === 'stateless'
      ? describeStateless(durability)
      : `${KINDS[type]} ${
          scope && durability
            ? STORAGE[scope][durability]
            : 'without saying where its data is kept.'
        }`,
    ...(dataCriticality ? [CRITICALITY[dataCriticality]] : []),
  ];
}

function describeStateless(durability: State['durability']): string {
  return durability === 'persistent'
    ? 'It calls itself stateless and its storage persistent, which contradict each other.'
    : 'Stateless: it keeps no data and can be replaced at any time.';
}

/** @internal */
export function scalingSentences(scaling: Scaling | undefined): string[] {
  if (!scaling) return [];
  const { min, max, replicas } = scaling;
  if (replicas === 0) return ['No instance runs.'];
  if (replicas !== undefined) {
    return [
      `${counted(replicas, 'instance')} ${replicas === 1 ? 'runs' : 'run'}.`,
    ];
  }
  if (min > max) {
    return [
      `It wants at least ${min} instances and at most ${max}, which contradict each other.`,
    ];
  }
  return [
    min === 0
      ? `Up to ${counted(max, 'instance')} may run, and none when idle.`
      : `${min} to ${counted(max, 'instance')} may run.`,
  ];
}

const UPGRADES = {
  rolling: 'An upgrade replaces one instance after another, without a pause.',
  recreate:
    'An upgrade stops all instances before new ones start: expect a pause.',
  ordered: 'An upgrade replaces one instance at a time, in a fixed order.',
};

/** @internal */
export function lifecycleSentences(
  lifecycle: Lifecycle | undefined,
  state: State | undefined,
): string[] {
  const { upgradeStrategy: strategy, gracefulShutdownSeconds: seconds } =
    lifecycle ?? {};
  const isOdd = strategy === 'ordered' && state?.type === 'stateless';
  return [
    ...(strategy ? [UPGRADES[strategy]] : []),
    ...(isOdd
      ? ['A fixed order is for instances that keep data; this one keeps none.']
      : []),
    ...(seconds === undefined ? [] : [describeShutdown(seconds)]),
  ];
}

function describeShutdown(seconds: number): string {
  return seconds === 0
    ? 'When stopped, it gets no time to finish its work.'
    : `When stopped, it gets ${counted(seconds, 'second')} to finish its work.`;
}
