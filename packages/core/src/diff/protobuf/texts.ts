import type { ProtoField, ProtoMethod, NumberRange } from './model';

/** As upstream writes it: `repeated string = 2`. Source: diff sheet, §7. @internal */
export function fieldText(field: ProtoField): string {
  const type = typeText(field);
  const label = field.label === '' ? '' : `${field.label} `;
  return `${label}${type} = ${field.number}`;
}

function typeText({ keyType, type }: ProtoField): string {
  return keyType === undefined ? type : `map<${keyType}, ${type}>`;
}

/** As upstream writes it: `(Req) returns (stream Res)`. Source: diff sheet, §7. @internal */
export function methodText(method: ProtoMethod): string {
  const request = sideText(method.requestType, method.requestStream);
  const response = sideText(method.responseType, method.responseStream);
  return `${request} returns ${response}`;
}

function sideText(type: string, stream: boolean) {
  return stream ? `(stream ${type})` : `(${type})`;
}

/** `4` or `4 to 6`. @internal */
export const rangeText = ([first, last]: NumberRange) =>
  first === last ? `${first}` : `${first} to ${last}`;
