import { lazy, Suspense } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  Skeleton,
} from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { useQueryHref } from '../../../../hooks/useQueryHref';
import { DialogContent } from '../../../DialogContent';
import { PartBoundary } from '../../../PartBoundary';
import type { RevisionView } from '../../RevisionView';
import type { SchemaSource } from '../schemaSource';
import styles from './ConfigurationTools.module.css';

export interface ToolProps {
  /** Of the configuration. */
  name: string;
  source: SchemaSource;
  view: RevisionView;
}

// They bring the schema validator with them.
const tools = {
  check: lazy(() =>
    import('./CheckValues').then(m => ({ default: m.CheckValues })),
  ),
  sample: lazy(() => import('./Sample').then(m => ({ default: m.Sample }))),
  compare: lazy(() =>
    import('./CompareKeys').then(m => ({ default: m.CompareKeys })),
  ),
};

type ToolId = keyof typeof tools;

const ids = Object.keys(tools) as ToolId[];

/** What can be done with a configuration; which tool is open is in the address. */
export function ConfigurationTools(props: ToolProps) {
  const { name } = props;
  const { t } = usePactoTranslation();
  const navigate = useNavigate();
  const href = useQueryHref();
  const [params] = useSearchParams();
  const isOurs = params.get('configuration') === name;
  const open = isOurs ? ids.find(id => id === params.get('tool')) : undefined;
  const show = (tool: ToolId | undefined) =>
    navigate(
      href({
        params: {
          tool,
          configuration: tool && name,
          against: undefined,
        },
      }),
      { preventScrollReset: true },
    );
  const Tool = open && tools[open];
  return (
    <div className={styles.tools}>
      {ids.map(id => (
        <Button
          key={id}
          size="small"
          variant="secondary"
          aria-label={t(`configuration.tool.${id}Of`, { name })}
          onPress={() => show(id)}
        >
          {t(`configuration.tool.${id}`)}
        </Button>
      ))}
      <Dialog
        isOpen={open !== undefined}
        onOpenChange={isOpen => !isOpen && show(undefined)}
        width="min(1100px, 94vw)"
        height="86vh"
      >
        <DialogHeader>
          {open && t(`configuration.tool.${open}Of`, { name })}
        </DialogHeader>
        <DialogBody>
          <DialogContent>
            <PartBoundary>
              <Suspense fallback={<Skeleton width="100%" height={240} />}>
                {Tool && <Tool {...props} />}
              </Suspense>
            </PartBoundary>
          </DialogContent>
        </DialogBody>
      </Dialog>
    </div>
  );
}
