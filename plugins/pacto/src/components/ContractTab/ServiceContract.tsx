import { lazy, Suspense } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { ResponseError } from '@backstage/errors';
import { useSearchParams } from 'react-router-dom';
import type { ServiceAnswer } from '@pacto/backstage-plugin-pacto-common';
import {
  LimitationsBanner,
  LoadErrorNotice,
  loadErrorKind,
  useRevision,
} from '@pacto/backstage-plugin-pacto-react';
import { ContractSkeleton } from './ContractSkeleton';
import { ContractHeader } from './header/ContractHeader';
import { Problems } from './header/Problems';
import { RevisionContract } from './RevisionContract';
import { WithoutContract } from './WithoutContract';
import styles from './ContractTab.module.css';

// It compares versions, which a page that finds what it looks for does not do.
const RevisionNotFound = lazy(() => import('./RevisionNotFound'));

export interface ServiceContractProps {
  entity: Entity;
  answer: ServiceAnswer;
}

/** What there is to say about a service, and then its contract if one could be read. */
export function ServiceContract({ entity, answer }: ServiceContractProps) {
  const { service, findings, asOf } = answer;
  const [params] = useSearchParams();
  const asked = params.get('at') ?? service.digest;
  const { value, error, reload } = useRevision(service.id, asked);
  const revision = value?.revision;
  // They are about the current version, not about any other that one looks at.
  const problems = revision?.current !== false && (
    <Problems entity={entity} service={service} findings={findings} />
  );
  const unsaid = withoutProblems(answer);

  const content = () => {
    if (revision?.contract) {
      return (
        <RevisionContract
          entity={entity}
          service={service}
          revision={revision}
          contract={revision.contract}
          asOf={asOf}
        >
          {problems}
        </RevisionContract>
      );
    }
    if (revision || asked === undefined) {
      return (
        <>
          <ContractHeader service={service} revision={revision} asOf={asOf} />
          {problems}
          <WithoutContract revision={revision} />
        </>
      );
    }
    if (!error) return <ContractSkeleton />;
    return isUnknownRevision(error) ? (
      <Suspense fallback={<ContractSkeleton />}>
        <RevisionNotFound service={service} asked={asked} />
      </Suspense>
    ) : (
      <LoadErrorNotice error={error} onRetry={reload} />
    );
  };

  return (
    <div className={styles.tab}>
      {unsaid && <LimitationsBanner answer={unsaid} />}
      {content()}
    </div>
  );
}

/** Of what is neither a digest nor a version the backend says that it is no good question. */
function isUnknownRevision(error: Error): boolean {
  return (
    loadErrorKind(error) === 'notFound' ||
    (error.name === 'ResponseError' &&
      (error as ResponseError).statusCode === 400)
  );
}

/** The limitations that are not among the problems, which are shown with more to them; nothing when none is left. */
function withoutProblems(answer: ServiceAnswer): ServiceAnswer | undefined {
  const { problems } = answer.service;
  const limitations = answer.limitations.filter(
    ({ code, message }) =>
      !problems.some(
        problem =>
          // Several tags are counted only.
          code === 'PARTIALLY_READ' || message.includes(problem.message),
      ),
  );
  const isRepetition =
    limitations.length === 0 && answer.limitations.length > 0;
  return isRepetition ? undefined : { ...answer, limitations };
}
