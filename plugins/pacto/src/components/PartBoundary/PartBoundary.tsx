import { Component, type ReactNode } from 'react';
import { Alert, Button } from '@backstage/ui';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';

interface State {
  error?: Error;
}

/** Keeps what goes wrong while a part is drawn to that part, with a way to try again. */
export class PartBoundary extends Component<{ children: ReactNode }, State> {
  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  state: State = {};

  render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <BrokenPart
        error={error}
        onRetry={() => this.setState({ error: undefined })}
      />
    );
  }
}

function BrokenPart(props: { error: Error; onRetry: () => void }) {
  const { t } = usePactoTranslation();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('state.broken')}
      description={props.error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('error.retry')}
        </Button>
      }
    />
  );
}
