import {
  anyText,
  choice,
  closed,
  flag,
  list,
  matching,
  text,
  type Fields,
  type JsonSchema,
} from './parts';

const name = matching(
  '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
  'may have lower-case letters, digits and dashes, and starts and ends with a letter or digit',
);

const contact = closed(
  {
    type: choice('email', 'url', 'group', 'oncall', 'chat', 'other'),
    value: text,
  },
  {
    purpose: choice(
      'ownership',
      'support',
      'escalation',
      'oncall',
      'notifications',
    ),
  },
);

/** From 1.2 on. @internal */
export const structuredOwner: JsonSchema = {
  ...closed(
    {},
    {
      team: matching(
        '^[a-zA-Z0-9._/-]+$',
        'may have letters, digits, ".", "_", "/" and "-"',
      ),
      dri: matching(
        '^[a-zA-Z0-9._@/-]+$',
        'may have letters, digits, ".", "_", "@", "/" and "-"',
      ),
      contacts: list(contact, 1),
    },
  ),
  minProperties: 1,
};

/** 1.0-c to 1.1. Each keyword speaks about its own type only, so both forms fit into one schema. @internal */
export const anyOwner: JsonSchema = {
  ...structuredOwner,
  type: ['string', 'object'],
  minLength: 1,
};

/** 1.0-a and 1.0-b; may be empty. @internal */
export const textOwner = anyText;

/** @internal */
export const image: Fields = {
  image: closed({ ref: text }, { private: flag }),
};

/** @internal */
export const chart: Fields = { chart: closed({ ref: text, version: text }) };

/** @internal */
export const service = (optional: Fields): JsonSchema =>
  closed({ name, version: text }, optional);
