import type { Check } from '../crossfield/CheckContext';

/** The one rule of layer 3. Source: validation sheet, §3. @internal */
export const checkUpgradeStrategy: Check = ({ contract, findings }) => {
  const { lifecycle, state } = contract;
  if (lifecycle?.upgradeStrategy !== 'ordered') return;
  if (state?.type !== 'stateless') return;
  findings.add('UPGRADE_STRATEGY_STATE_MISMATCH', {
    path: ['runtime', 'lifecycle', 'upgradeStrategy'],
    message: 'The service is upgraded in order, and its state is stateless.',
  });
};
