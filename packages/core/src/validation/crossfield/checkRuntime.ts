import type { Check } from './CheckContext';

/** @internal */
export const checkScaling: Check = ({ contract, root, findings }) => {
  const { scaling, workload } = contract;
  if (scaling && scaling.min > scaling.max) {
    findings.add('SCALING_MIN_EXCEEDS_MAX', {
      path: ['scaling'],
      message: `min is ${scaling.min}, which is above max, ${scaling.max}.`,
    });
  }
  if (workload === 'job' && root.has('scaling')) {
    findings.add('JOB_SCALING_NOT_ALLOWED', {
      path: ['scaling'],
      message: 'The workload is a job, which is not scaled.',
    });
  }
};

/** @internal */
export const checkState: Check = ({ contract, findings }) => {
  const { state, generation } = contract;
  if (state?.type !== 'stateless' || state.durability !== 'persistent') return;
  const path = ['state', 'persistence', 'durability'];
  findings.add('STATELESS_PERSISTENT_CONFLICT', {
    path: generation === '2.0' ? path : ['runtime', ...path],
    message: 'The durability is persistent, and the state is stateless.',
  });
};
