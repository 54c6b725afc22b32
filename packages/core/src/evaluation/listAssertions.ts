import type { Capability, Contract, Interface } from '../contract/model';
import { quote } from '../validation/structure/messages';
import type { Assertion, Contradiction } from './Assertion';

/** Source: validation sheet, §7. @internal */
export function listAssertions(contract: Contract): Assertion[] {
  return [
    ...contract.interfaces.map(interfaceAssertion),
    ...contract.capabilities.map(capabilityAssertion),
    ...contract.dependencies.map(dependencyAssertion),
    ...contract.configurations.map(configurationAssertion),
    ...workloadAssertions(contract),
    ...persistenceAssertions(contract),
  ];
}

function interfaceAssertion(entry: Interface): Assertion {
  const { name, type, declaredType } = entry;
  const what = `the interface ${quote(name)}`;
  const absent = (message: string): Contradiction => ({
    code: 'INTERFACE_ABSENT',
    message,
    remedy: 'Deploy what serves it, or take it out of the contract.',
  });
  return {
    kind: 'interface',
    what,
    contractPath: `interfaces[name=${name}]`,
    required: true,
    evidence: {
      kind: 'InterfaceObserved',
      subject: { kind: 'interface', name },
      judge(seen) {
        if (seen.present === undefined) return 'insufficient';
        if (!seen.present) return absent(`${start(what)} was not found.`);
        const isOther =
          seen.type !== undefined && ![type, declaredType].includes(seen.type);
        return isOther
          ? absent(
              `${start(
                what,
              )} of type ${declaredType} was not found; what was found is ${quote(
                seen.type,
              )}.`,
            )
          : 'confirmed';
      },
    },
  };
}

function capabilityAssertion({ type, ref = '' }: Capability): Assertion {
  if (type === 'extension') {
    return {
      kind: 'capability',
      what: `the extension ${quote(ref)}`,
      contractPath: `capabilities[ref=${ref}]`,
      required: true,
    };
  }
  const what = `the capability ${type}`;
  return {
    kind: 'capability',
    what,
    contractPath: `capabilities[type=${type}]`,
    required: true,
    evidence: {
      kind: 'CapabilityObserved',
      subject: { kind: 'capability', name: type },
      judge: ({ present }) =>
        flag(present, {
          code: 'CAPABILITY_ABSENT',
          message: `${start(what)} was not found.`,
          remedy: 'Serve it, or take it out of the contract.',
        }),
    },
  };
}

function dependencyAssertion({
  name,
  required,
}: Contract['dependencies'][number]): Assertion {
  const what = `the dependency ${quote(name)}`;
  return {
    kind: 'dependency',
    what,
    contractPath: `dependencies[name=${name}]`,
    required,
    evidence: {
      kind: 'DependencyReachable',
      subject: { kind: 'dependency', name },
      judge: ({ reachable }) =>
        flag(reachable, {
          code: 'DEPENDENCY_UNREACHABLE',
          message: `${start(what)} cannot be reached.`,
          remedy: 'Check that it runs and that the network lets it be reached.',
        }),
    },
  };
}

function configurationAssertion({
  name,
  required = false,
}: Contract['configurations'][number]): Assertion {
  const what = `the configuration ${quote(name)}`;
  return {
    kind: 'configuration',
    what,
    contractPath: `configurations[name=${name}]`,
    required,
    evidence: {
      kind: 'ConfigurationPresent',
      subject: { kind: 'configuration', name },
      judge: ({ present, conformant }) =>
        present === false
          ? {
              code: 'CONFIGURATION_ABSENT',
              message: `${start(what)} was not found.`,
              remedy: 'Provide it where the service runs.',
            }
          : flag(present && conformant, {
              code: 'CONFIGURATION_MISMATCH',
              message: `${start(what)} does not fit its schema.`,
              remedy: 'Correct the values where the service runs.',
            }),
    },
  };
}

function workloadAssertions({ workload, service }: Contract): Assertion[] {
  if (!workload) return [];
  return [
    {
      kind: 'workload',
      what: 'the workload',
      contractPath: 'workload',
      required: true,
      evidence: {
        kind: 'WorkloadObserved',
        subject: { kind: 'service', name: service.name },
        judge: ({ type }) =>
          flag(type === undefined ? undefined : type === workload, {
            code: 'WORKLOAD_MISMATCH',
            message: `The contract says ${workload}, and what runs is ${quote(
              type,
            )}.`,
            remedy: 'Deploy it as the contract says, or correct the contract.',
          }),
      },
    },
  ];
}

function persistenceAssertions({ state, service }: Contract): Assertion[] {
  if (state?.durability !== 'persistent') return [];
  return [
    {
      kind: 'persistence',
      what: 'persistent storage',
      contractPath: 'state.persistence.durability',
      required: true,
      evidence: {
        kind: 'PersistenceObserved',
        subject: { kind: 'service', name: service.name },
        judge: ({ durable }) =>
          flag(durable, {
            code: 'PERSISTENCE_MISMATCH',
            message:
              'The contract says that data persists, and what runs has no durable storage.',
            remedy: 'Give it durable storage, or correct the contract.',
          }),
      },
    },
  ];
}

function flag(holds: boolean | undefined, contradiction: Contradiction) {
  if (holds === undefined) return 'insufficient';
  return holds ? 'confirmed' : contradiction;
}

function start(text: string) {
  return text[0].toUpperCase() + text.slice(1);
}
