import { LoadedContent } from '../../../Section';
import { CheckResult, type CheckResultProps } from './CheckResult';
import { NoOtherSchema } from './NoOtherSchema';
import { useOtherSchema } from './useOtherSchema';

export interface OtherResultProps extends Omit<CheckResultProps, 'reading'> {
  /** Of the configuration. */
  name: string;
  serviceId: string;
  digest: string;
}

/** Whether values fit the schema that a configuration has in another version. */
export function OtherResult(props: OtherResultProps) {
  const { name, serviceId, digest, ...result } = props;
  const other = useOtherSchema(serviceId, digest, name);
  return (
    <LoadedContent loaded={other}>
      {reading =>
        reading.state === 'read' ? (
          <CheckResult {...result} reading={reading} />
        ) : (
          <NoOtherSchema
            name={name}
            version={result.version}
            state={reading.state}
          />
        )
      }
    </LoadedContent>
  );
}
