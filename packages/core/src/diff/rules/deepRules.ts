import { asyncApiRules } from '../asyncapi/rules/asyncApiRules';
import { contractRules } from '../contract/contractRules';
import { openApiRules } from '../openapi/rules/openApiRules';
import { protobufRules } from '../protobuf/rules/protobufRules';
import { schemaRules } from '../schema/rules/schemaRules';
import { RuleTable } from './RuleTable';

/**
 * The rules of the portal's own profile. For contracts they follow upstream's newest table and decide further what it
 * leaves open; `relaxes` says where and why one is milder.
 *
 * @public
 */
export const deepRules: RuleTable = RuleTable.create([
  ...contractRules,
  ...asyncApiRules,
  ...openApiRules,
  ...protobufRules,
  ...schemaRules,
]);
