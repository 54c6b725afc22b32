import type { Random } from '../../../__testUtils__';
import type { ProtoSketch, SketchField } from './protoSketch';

/** Changes one thing, and gives the rule that must name it. */
type Mutation = (sketch: ProtoSketch, random: Random) => string;

const anyField = (sketch: ProtoSketch, random: Random): SketchField =>
  random.pick(random.pick(sketch.messages).fields);

const newField: SketchField = {
  label: 'optional ',
  type: 'string',
  name: 'fresh',
  number: 30,
  options: [],
};

export const protoMutations: Mutation[] = [
  sketch => {
    sketch.package = 'sample.v2';
    return 'package-changed';
  },
  (sketch, random) => {
    random.pick(sketch.messages).fields.push(newField);
    return 'field-added';
  },
  (sketch, random) => {
    random
      .pick(sketch.messages)
      .fields.push({ ...newField, label: 'required ' });
    return 'required-field-added';
  },
  (sketch, random) => {
    random.pick(sketch.messages).fields.push({ ...newField, number: 55 });
    return 'field-number-was-reserved';
  },
  (sketch, random) => {
    random.pick(sketch.messages).fields.push({ ...newField, name: 'gone' });
    return 'field-name-was-reserved';
  },
  (sketch, random) => {
    random.pick(sketch.messages).oneof.push({ ...newField, label: '' });
    return 'field-added-to-oneof';
  },
  (sketch, random) => {
    const { fields } = random.pick(sketch.messages);
    fields.splice(random.below(fields.length), 1);
    return 'field-removed';
  },
  (sketch, random) => {
    const { fields, reserved } = random.pick(sketch.messages);
    const [gone] = fields.splice(random.below(fields.length), 1);
    reserved.push(`${gone.number}`, `"${gone.name}"`);
    return 'field-removed-reserved';
  },
  (sketch, random) => {
    anyField(sketch, random).number = 40;
    return 'field-number-changed';
  },
  (sketch, random) => {
    anyField(sketch, random).name = 'renamed';
    return 'field-renamed';
  },
  (sketch, random) => {
    const field = anyField(sketch, random);
    field.options.push(`json_name = "${field.name}"`);
    field.name = 'renamed';
    return 'field-renamed-json-kept';
  },
  (sketch, random) => {
    anyField(sketch, random).options.push('json_name = "other"');
    return 'field-json-name-changed';
  },
  (sketch, random) => {
    anyField(sketch, random).type = 'fixed64';
    return 'field-type-changed';
  },
  (sketch, random) => {
    const field = anyField(sketch, random);
    const isList = field.label === 'repeated ';
    field.label = isList ? 'optional ' : 'repeated ';
    return isList ? 'field-no-longer-repeated' : 'field-became-repeated';
  },
  (sketch, random) => {
    anyField(sketch, random).options.push('deprecated = true');
    return 'deprecated';
  },
  (sketch, random) => {
    anyField(sketch, random).options.push('(x).y = 1');
    return 'option-changed';
  },
  (sketch, random) => {
    const message = random.pick(sketch.messages);
    const field = message.oneof.pop();
    if (field) message.fields.push({ ...field, label: 'optional ' });
    return 'field-moved-out-of-oneof';
  },
  (sketch, random) => {
    random.pick(sketch.messages).reserved.pop();
    return 'reserved-removed';
  },
  (sketch, random) => {
    random.pick(sketch.messages).reserved.push('70');
    return 'reserved-added';
  },
  sketch => {
    sketch.messages.push({ name: 'New', fields: [], oneof: [], reserved: [] });
    return 'message-added';
  },
  sketch => {
    sketch.messages = sketch.messages.filter(({ name }) => name !== 'Extra');
    return 'message-removed';
  },
  sketch => {
    sketch.enumValues.push({ name: 'NEW', number: 60 });
    return 'enum-value-added';
  },
  sketch => {
    sketch.enumValues.pop();
    return 'enum-value-removed';
  },
  (sketch, random) => {
    random.pick(sketch.enumValues).name = 'RENAMED';
    return 'enum-value-renamed';
  },
  (sketch, random) => {
    random.pick(sketch.enumValues.slice(1)).number = 60;
    return 'enum-value-number-changed';
  },
  sketch => {
    sketch.enumValues.reverse();
    return 'enum-default-changed';
  },
  sketch => {
    sketch.methods.push({ name: 'New', request: 'M0', response: 'M0' });
    return 'rpc-added';
  },
  sketch => {
    sketch.methods.pop();
    return 'rpc-removed';
  },
  (sketch, random) => {
    random.pick(sketch.methods).request = 'google.protobuf.Empty';
    return 'rpc-request-changed';
  },
  (sketch, random) => {
    random.pick(sketch.methods).request = 'stream M0';
    return 'rpc-request-streaming-changed';
  },
  (sketch, random) => {
    random.pick(sketch.methods).response = 'stream google.protobuf.Empty';
    return 'rpc-response-changed';
  },
  (sketch, random) => {
    random.pick(sketch.methods).response = 'M0';
    return 'rpc-response-streaming-changed';
  },
];
