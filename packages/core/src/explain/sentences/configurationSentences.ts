import type { Configuration, Contract, Policy } from '../../contract/model';
import { listValues } from '../listValues';
import type { BundleSchemas } from '../BundleSchemas';
import { counted } from '../../counted';
import { listed, named } from '../words';

interface Context {
  /** They say which keys are required. */
  schemas: BundleSchemas;
  /** Others refer to the contract, and nothing of it runs. */
  provider: boolean;
}

/** @internal */
export function configurationSentences(
  { configurations }: Contract,
  context: Context,
): string[] {
  return configurations.flatMap(entry => describeConfiguration(entry, context));
}

function describeConfiguration(
  configuration: Configuration,
  { schemas, provider }: Context,
): string[] {
  const { name, schema, ref, required, values = {} } = configuration;
  const need = required ? 'It must be given' : 'It takes';
  const source = schema ?? ref;
  const form = source === undefined ? '' : `, in the form of ${named(source)}`;
  const listedValues = listValues(values);
  const secrets = listedValues.filter(({ secret }) => secret);
  const keys = (schemas.keysOf(schema)?.properties ?? [])
    .filter(property => property.required)
    .map(({ key }) => key)
    .filter(key => !key.includes('.') && key !== '');
  const given = new Set(Object.keys(values));
  const open = keys.filter(key => !given.has(key));
  const sentences = [
    `${provider ? 'It defines' : need} the configuration ${named(
      name,
    )}${form}.`,
  ];
  if (listedValues.length > 0) {
    sentences.push(
      `For ${named(name)} the contract gives ${counted(
        listedValues.length,
        'value',
      )}.`,
    );
  }
  if (secrets.length > 0) {
    sentences.push(
      `Secrets, filled in where it runs: ${listed(
        secrets.map(({ key }) => named(key)),
      )}.`,
    );
  }
  if (open.length > 0) {
    sentences.push(
      `Whoever runs it must still give ${listed(open.map(named))}.`,
    );
  }
  return sentences;
}

/** @internal */
export function policySentences(
  { policies }: Contract,
  { provider }: Context,
): string[] {
  return policies.map(({ name, ref, schema }: Policy) => {
    const source = ref ?? schema;
    const origin = source === undefined ? '' : ` from ${named(source)}`;
    const verb =
      provider && schema !== undefined ? 'It defines' : 'It has to keep to';
    return `${verb} the policy ${named(name)}${origin}.`;
  });
}
