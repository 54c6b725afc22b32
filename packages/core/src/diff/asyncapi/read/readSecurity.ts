import { isMap } from '../../../contract/isMap';
import type { EventSecurity } from '../model';
import { type ApiReader, textOf, valueOf } from './ApiReader';

/** Version 3 lists schemes. @internal */
export function readSchemes(
  value: unknown,
  reader: ApiReader,
): EventSecurity[] {
  return reader.list(value, 'security').map(item => {
    const scheme = reader.map(item, 'a security scheme');
    return { type: textOf(scheme, 'type') ?? '', scheme };
  });
}

/** Version 2 lists the names of schemes, with scopes. @internal */
export function readRequirements(
  value: unknown,
  components: Record<string, unknown>,
  reader: ApiReader,
): EventSecurity[] {
  const known = reader.map(
    valueOf(components, 'securitySchemes'),
    'securitySchemes',
  );
  return reader.list(value, 'security').flatMap(item =>
    reader.entries(item, 'a security requirement').map(([name, scopes]) => {
      const scheme = reader.follow(valueOf(known, name)).value;
      return {
        type: (isMap(scheme) && textOf(scheme, 'type')) || name,
        scheme: { name, scopes, scheme },
      };
    }),
  );
}
