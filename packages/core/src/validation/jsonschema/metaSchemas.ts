import type Ajv from 'ajv';
import AjvDraft7 from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import Ajv2019 from 'ajv/dist/2019';
import Ajv2020 from 'ajv/dist/2020';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import { WorkBudget } from '../../work';
import { addUniqueItems } from './createAjv';
import type { Draft } from './drafts';

const OPTIONS = {
  strict: false,
  validateFormats: false,
  logger: false,
} as const;

const create: Record<Draft, () => Ajv> = {
  '4': () => new AjvDraft4({ ...OPTIONS }) as unknown as Ajv,
  '6': () =>
    new AjvDraft7({ ...OPTIONS, meta: false, defaultMeta: draft6.$id }),
  '7': () => new AjvDraft7({ ...OPTIONS }),
  '2019-09': () => new Ajv2019({ ...OPTIONS }),
  '2020-12': () => new Ajv2020({ ...OPTIONS }),
};

const created = new Map<Draft, Ajv>();

/**
 * Whether a schema is one of its draft.
 *
 * @param schema - Of bounded depth.
 * @returns Why not, as the end of a sentence; nothing when it is.
 * @internal
 */
export function findSchemaProblem(
  schema: unknown,
  draft: Draft,
): string | undefined {
  let ajv = created.get(draft);
  if (!ajv) {
    ajv = create[draft]();
    addUniqueItems(ajv, WorkBudget.create());
    if (draft === '6') ajv.addMetaSchema(draft6);
    created.set(draft, ajv);
  }
  if (ajv.validateSchema(schema as object)) return undefined;
  const [error] = ajv.errors ?? [];
  return `${error?.instancePath || 'its root'} ${error?.message}`;
}
