import type { Capability, Contract } from '@pacto/core';
import type { PactoTranslate } from '@pacto/backstage-plugin-pacto-react';
import { isolateText } from './isolateText';

/** The contract in a few plain sentences: what it is, what it offers, what happens to its data. */
export function summarizeContract(
  { workload, state, interfaces }: Contract,
  t: PactoTranslate,
): string[] {
  const types = [...new Set(interfaces.map(({ type }) => type))];
  return [
    t(`runtime.shape.${workload ?? 'unsaid'}.${state?.type ?? 'unsaid'}`),
    types.length > 0
      ? t('runtime.offers', {
          interfaces: types.map(type => t(`runtime.interfaceType.${type}`)),
        })
      : t('runtime.offersNothing'),
    ...describeState(state, t),
  ];
}

/** What a platform must know to run it, in sentences; empty when the contract says nothing. */
export function describeRuntime(
  { state, lifecycle, capabilities }: Contract,
  t: PactoTranslate,
): string[] {
  const sentences = describeState(state, t);
  if (lifecycle?.upgradeStrategy) {
    sentences.push(t(`runtime.upgrade.${lifecycle.upgradeStrategy}`));
  }
  if (lifecycle?.gracefulShutdownSeconds !== undefined) {
    sentences.push(
      t('runtime.shutdown', { count: lifecycle.gracefulShutdownSeconds }),
    );
  }
  return sentences.concat(
    capabilities.flatMap(capability => describeCapability(capability, t)),
  );
}

function describeState(state: Contract['state'], t: PactoTranslate): string[] {
  if (!state) return [];
  if (state.type === 'stateless') return [t('runtime.storage.none')];
  const sentences: string[] = [];
  if (state.scope && state.durability) {
    sentences.push(t(`runtime.storage.${state.scope}.${state.durability}`));
  }
  if (state.dataCriticality) {
    sentences.push(t(`runtime.criticality.${state.dataCriticality}`));
  }
  return sentences;
}

function describeCapability(
  capability: Capability,
  t: PactoTranslate,
): string[] {
  const { type, path, initialDelaySeconds, ref = '' } = capability;
  if (type === 'extension') {
    return [t('runtime.extension', { name: isolateText(ref) })];
  }
  const name = isolateText(capability.interface ?? '');
  const sentences: string[] = [
    path
      ? t(`runtime.${type}At`, { name, path: isolateText(path) })
      : t(`runtime.${type}`, { name }),
  ];
  if (initialDelaySeconds !== undefined) {
    sentences.push(t('runtime.healthDelay', { count: initialDelaySeconds }));
  }
  return sentences;
}
