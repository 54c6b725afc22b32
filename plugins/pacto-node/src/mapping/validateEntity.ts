import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';

const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const kinds = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
];

/**
 * The catalog's own checks, made beforehand: one malformed entity would make it refuse a whole mutation. Returns
 * why the entity would be refused, or nothing.
 *
 * @internal
 */
export async function validateEntity(
  entity: Entity,
): Promise<string | undefined> {
  try {
    await policies.enforce(entity);
    for (const kind of kinds) {
      if (await kind.check(entity)) return undefined;
    }
    return `unknown kind ${entity.kind}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
