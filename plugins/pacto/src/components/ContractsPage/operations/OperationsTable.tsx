import type { Operation } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { ownerLabel } from '@pacto/core';
import { ServiceName } from '../../Attention';
import { FactTable, type FactColumn } from '../../FactTable';
import { ConsumersCell } from './ConsumersCell';
import { OperationCell } from './OperationCell';
import styles from './operations.module.css';

export interface OperationsTableProps {
  operations: Operation[];
  onMethod(method: string): void;
}

/** One row per operation and service that offers it. */
export function OperationsTable(props: OperationsTableProps) {
  const { operations, onMethod } = props;
  const { t } = usePactoTranslation();
  const describeType = ({ interfaceType, visibility }: Operation) => {
    const type = t(`operations.type.${interfaceType}`);
    return visibility ? t(`operations.typeOf.${visibility}`, { type }) : type;
  };
  const columns: FactColumn<Operation>[] = [
    {
      id: 'operation',
      label: t('operations.column.operation'),
      render: operation => (
        <OperationCell operation={operation} onMethod={onMethod} />
      ),
    },
    {
      id: 'service',
      label: t('operations.column.service'),
      render: ({ serviceName, entityRef, owner }) => (
        <>
          <ServiceName name={serviceName} entityRef={entityRef} />
          <div className={styles.secondary}>
            <bdi>{ownerLabel(owner) ?? t('contracts.noOwner')}</bdi>
          </div>
        </>
      ),
    },
    {
      id: 'version',
      label: t('operations.column.version'),
      render: ({ version }) => <bdi>{version}</bdi>,
    },
    {
      id: 'interface',
      label: t('operations.column.interface'),
      render: operation => (
        <>
          <bdi>{operation.interface}</bdi>
          <div className={styles.secondary}>{describeType(operation)}</div>
        </>
      ),
    },
    {
      id: 'consumers',
      label: t('operations.column.consumers'),
      render: operation => <ConsumersCell operation={operation} />,
    },
  ];
  return (
    <FactTable
      label={t('operations.title')}
      columns={columns}
      rows={operations}
      rowKey={({ serviceId, interface: name, key }) =>
        `${serviceId} ${name} ${key}`
      }
    />
  );
}
