import { Text } from '@backstage/ui';
import type {
  SbomChange,
  SbomDiff,
} from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../FactTable';
import { Section } from '../Section';
import { BeforeAfter } from './changes/BeforeAfter';

/** What differs between the bills of materials; it never counts as a change of the contract. */
export function SbomSection({ sbom }: { sbom: SbomDiff }) {
  const { t } = usePactoTranslation();
  const { changes, total, oldFormat, newFormat } = sbom;
  const formatName = (format: SbomDiff['oldFormat']) =>
    format ? t(`diff.sbomFormat.${format}`) : t('diff.sbomNone');
  const columns: Array<FactColumn<SbomChange>> = [
    {
      id: 'package',
      label: t('diff.package'),
      render: ({ package: name }) => <bdi>{name}</bdi>,
    },
    {
      id: 'field',
      label: t('diff.field'),
      render: ({ field, type }) =>
        `${t(`diff.sbomField.${field}`)} · ${t(`change.type.${type}`)}`,
    },
    {
      id: 'values',
      label: t('diff.values'),
      render: change => <BeforeAfter change={change} />,
    },
  ];
  return (
    <Section id="sbom" title={t('diff.sbom')} count={total}>
      <Text color="secondary">
        {t('diff.sbomScope')}{' '}
        {oldFormat === newFormat
          ? t('diff.sbomOneFormat', { format: formatName(newFormat) })
          : t('diff.sbomFormats', {
              from: formatName(oldFormat),
              to: formatName(newFormat),
            })}{' '}
        {changes.length < total &&
          t('diff.sbomLimit', { shown: changes.length, total })}
      </Text>
      <FactTable
        label={t('diff.sbomLabel')}
        columns={columns}
        rows={changes}
        rowKey={change => changes.indexOf(change).toString()}
      />
    </Section>
  );
}
