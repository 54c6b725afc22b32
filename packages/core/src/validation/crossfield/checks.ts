import { checkCapabilities } from './checkCapabilities';
import { checkConfigurations, checkValues } from './checkConfigurations';
import type { Check } from './CheckContext';
import { checkDependencies } from './checkDependencies';
import { checkInterfaceFiles } from './checkInterfaceFiles';
import { checkInterfaces } from './checkInterfaces';
import { checkNames } from './checkNames';
import { checkPolicies } from './checkPolicies';
import { checkProbes } from './checkProbes';
import { checkReadiness } from './checkReadiness';
import { checkScaling, checkState } from './checkRuntime';
import { checkPackaging, checkVersion } from './checkService';

/**
 * Layer 2 in upstream's order. One order serves all generations: fields that one does not have are absent, and rules
 * that it does not have are not applied. Source: validation sheet, §3 and §4.
 *
 * @internal
 */
export const crossfieldChecks: readonly Check[] = [
  checkVersion,
  checkNames,
  checkInterfaces,
  checkProbes,
  checkCapabilities,
  checkInterfaceFiles,
  checkConfigurations,
  checkPolicies,
  checkDependencies,
  checkPackaging,
  checkValues,
  checkScaling,
  checkState,
  checkReadiness,
];
