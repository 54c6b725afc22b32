import { useEffect, useRef, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { GraphAnswer } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import type { GraphViewEdge, GraphViewNode } from '../../GraphView';
import { saveText } from './saveText';
import { toMermaid } from './toMermaid';
import { toSvg } from './toSvg';
import styles from '../DependenciesTab.module.css';

const formats = ['svg', 'mermaid', 'json'] as const;

type ExportFormat = (typeof formats)[number];

const files: Readonly<Record<ExportFormat, { name: string; type: string }>> = {
  svg: { name: 'svg', type: 'image/svg+xml' },
  mermaid: { name: 'mmd', type: 'text/plain' },
  json: { name: 'json', type: 'application/json' },
};

export interface ExportMenuProps {
  answer: GraphAnswer;
  drawn: { nodes: GraphViewNode[]; edges: GraphViewEdge[] };
}

/** What is shown, as a file. */
export function ExportMenu({ answer, drawn }: ExportMenuProps) {
  const { t } = usePactoTranslation();
  const [busy, setBusy] = useState<ExportFormat>();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const root = answer.nodes.find(({ id }) => id === answer.root);
  const save = async (format: ExportFormat) => {
    setBusy(format);
    const text = await write(format, answer, drawn, leaving.current.signal);
    setBusy(undefined);
    saveText({
      text,
      type: files[format].type,
      // A name for a file: whatever the author wrote, nothing that a file system takes for something else.
      name: `${(root?.name ?? 'graph').replace(/[^\w.-]/g, '-')}-dependencies.${
        files[format].name
      }`,
    });
  };
  return (
    <div
      className={styles.export}
      role="group"
      aria-label={t('graph.export.label')}
    >
      <Text variant="body-small" color="secondary">
        {t('graph.export.label')}
      </Text>
      {formats.map(format => (
        <Button
          key={format}
          size="small"
          variant="tertiary"
          isDisabled={busy !== undefined}
          aria-label={t('graph.export.action', {
            format: t(`graph.export.${format}`),
          })}
          onPress={() => save(format)}
        >
          {t(`graph.export.${format}`)}
        </Button>
      ))}
    </div>
  );
}

function write(
  format: ExportFormat,
  answer: GraphAnswer,
  { nodes, edges }: ExportMenuProps['drawn'],
  signal: AbortSignal,
): string | Promise<string> {
  switch (format) {
    case 'svg':
      return toSvg(nodes, edges, signal);
    case 'mermaid':
      return toMermaid(nodes, edges);
    default:
      return `${JSON.stringify(answer, null, 2)}\n`;
  }
}
