import type { ChangeCollector } from '../ChangeCollector';
import { presence } from '../presence';
import type { Direction } from '../schema/Direction';
import type { SchemaComparer } from '../schema/SchemaComparer';
import { valueText } from '../valueText';
import { compareBindings } from './compareBindings';
import { compareRest } from './compareRest';
import { isSame } from './EventComparison';
import type { EventMessage } from './model';

interface MessageComparison {
  old: EventMessage;
  next: EventMessage;
  path: string;
  direction: Direction;
  schemas: SchemaComparer;
  changes: ChangeCollector;
}

/** @internal */
export function compareMessage(comparison: MessageComparison): void {
  const { old, next, path, direction, schemas, changes } = comparison;
  compareContentTypes(comparison);
  comparePayloads(comparison);
  if (old.headers !== undefined || next.headers !== undefined) {
    schemas.compare({
      old: old.headers,
      new: next.headers,
      direction,
      path: `${path}.headers`,
    });
  }
  if (!isSame(comparison, old.correlationId, next.correlationId)) {
    changes.add('asyncapi.correlation-id-changed', {
      path: `${path}.correlationId`,
      ...presence(valueText(old.correlationId), valueText(next.correlationId)),
    });
  }
  compareRest(comparison, path, 'message', old.written, next.written);
  compareBindings(comparison, path, old.bindings, next.bindings);
}

function compareContentTypes({ old, next, path, changes }: MessageComparison) {
  const [before, after] = [
    old.contentType?.toLowerCase(),
    next.contentType?.toLowerCase(),
  ];
  if (before === after) return;
  const isDeclared = before !== undefined && after !== undefined;
  changes.add(
    isDeclared
      ? 'asyncapi.content-type-changed'
      : 'asyncapi.content-type-unclear',
    { path: `${path}.contentType`, ...presence(before, after) },
  );
}

function comparePayloads(comparison: MessageComparison) {
  const { old, next, direction, schemas, changes } = comparison;
  const path = `${comparison.path}.payload`;
  if (isJsonSchema(old) && isJsonSchema(next)) {
    if (old.payload === undefined && next.payload === undefined) return;
    schemas.compare({ old: old.payload, new: next.payload, direction, path });
  } else if (old.schemaFormat !== next.schemaFormat) {
    changes.add('asyncapi.payload-format-changed', {
      path,
      ...presence(old.schemaFormat, next.schemaFormat),
    });
  } else if (!isSame(comparison, old.payload, next.payload)) {
    changes.add('asyncapi.payload-not-compared', { path, type: 'modified' });
  }
}

/** Formats that are JSON Schema or nearly so. Source: AsyncAPI 3.0, "Schema Formats Table". */
const JSON_SCHEMA =
  /^application\/(?:vnd\.aai\.asyncapi|schema\+(?:json|yaml)|vnd\.oai\.openapi)/;

/** Whether the payload can be read as a JSON Schema. @internal */
export function isJsonSchema({ schemaFormat }: EventMessage): boolean {
  return schemaFormat === undefined || JSON_SCHEMA.test(schemaFormat);
}
