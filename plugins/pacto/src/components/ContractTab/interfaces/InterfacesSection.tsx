import type { RevisionView } from '../RevisionView';
import { useSearchParams } from 'react-router-dom';
import { InterfaceBlock } from './InterfaceBlock';
import { readItemAddress } from './itemAddress';

/** Interfaces that are read at once; of more, only those that are opened. */
const READ_AT_ONCE = 5;

/** What the service offers. */
export function InterfacesSection({ view }: { view: RevisionView }) {
  const [params] = useSearchParams();
  const { interfaces } = view.contract;
  const asked = readItemAddress(params.get('operation'));
  return (
    <>
      {interfaces.map((item, index) => (
        <InterfaceBlock
          key={`${item.name} ${item.documentPath.join('.')}`}
          item={item}
          view={view}
          isEager={index < READ_AT_ONCE}
          startsOpen={asked ? asked.interfaceName === item.name : index === 0}
          openKey={
            asked?.interfaceName === item.name ? asked.itemKey : undefined
          }
        />
      ))}
    </>
  );
}
