import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { isolateText } from '../../sections/isolateText';
import type { OtherSchema } from './useOtherSchema';

export interface NoOtherSchemaProps {
  /** Of the configuration. */
  name: string;
  version: string;
  state: Exclude<OtherSchema['state'], 'read'>;
}

/** Why there is nothing to say about a configuration in another version. */
export function NoOtherSchema({ name, version, state }: NoOtherSchemaProps) {
  const { t } = usePactoTranslation();
  return (
    <StatusMark
      mark="unknown"
      label={t(`configuration.compare.${state}`, {
        name: isolateText(name),
        version: isolateText(version),
      })}
    />
  );
}
