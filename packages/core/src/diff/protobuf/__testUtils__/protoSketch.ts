import type { Random } from '../../../__testUtils__';

export interface SketchField {
  label: string;
  type: string;
  name: string;
  number: number;
  options: string[];
}

export interface SketchMessage {
  name: string;
  fields: SketchField[];
  oneof: SketchField[];
  reserved: string[];
}

/** A `.proto` file in the making; tests change one thing of it. */
export interface ProtoSketch {
  package: string;
  messages: SketchMessage[];
  enumValues: { name: string; number: number }[];
  methods: { name: string; request: string; response: string }[];
}

const TYPES = ['string', 'int32', 'bool', 'double', 'M0', 'Kind'];

export function sketchProto(random: Random): ProtoSketch {
  const field = (number: number): SketchField => ({
    label: random.pick(['optional ', 'repeated ']),
    type: random.pick(TYPES),
    name: `f${number}`,
    number,
    options: [],
  });
  const numbers = (count: number) =>
    Array.from(Array(count), (_, index) => index + 1);
  return {
    package: 'sample.v1',
    messages: ['M0', 'M1', 'M2', 'Extra'].map(name => ({
      name,
      fields: numbers(1 + random.below(6)).map(field),
      oneof: [11, 12].map(number => ({ ...field(number), label: '' })),
      reserved: ['50 to 59', '"gone"'],
    })),
    enumValues: numbers(2 + random.below(4)).map(number => ({
      name: `V${number}`,
      number: number - 1,
    })),
    methods: numbers(1 + random.below(3)).map(index => ({
      name: `Call${index}`,
      request: 'M0',
      response: 'stream M0',
    })),
  };
}

export function writeProto(sketch: ProtoSketch): string {
  return [
    `package ${sketch.package};`,
    ...sketch.messages.map(writeMessage),
    `enum Kind { ${sketch.enumValues
      .map(({ name, number }) => `${name} = ${number};`)
      .join(' ')} }`,
    `service S { ${sketch.methods
      .map(
        ({ name, request, response }) =>
          `rpc ${name}(${request}) returns (${response});`,
      )
      .join(' ')} }`,
  ].join('\n');
}

function writeMessage({ name, fields, oneof, reserved }: SketchMessage) {
  const choice = oneof.length > 0 ? `oneof c { ${write(oneof)} }` : '';
  const kept = reserved.map(text => `reserved ${text};`).join(' ');
  return `message ${name} { ${write(fields)} ${choice} ${kept} }`;
}

function write(fields: readonly SketchField[]) {
  return fields
    .map(({ label, type, name, number, options }) => {
      const inline = options.length > 0 ? ` [${options.join(', ')}]` : '';
      return `${label}${type} ${name} = ${number}${inline};`;
    })
    .join(' ');
}
