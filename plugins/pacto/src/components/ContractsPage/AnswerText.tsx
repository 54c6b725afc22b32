import { Skeleton, Text } from '@backstage/ui';

export interface AnswerTextProps {
  text?: string;
  /** There is no answer, and none on its way. */
  failed: boolean;
}

/** The answer of a view in a line, above its filters; before it is there, the place for it. */
export function AnswerText({ text, failed }: AnswerTextProps) {
  return (
    <div role="status">
      {text && (
        <Text as="p" variant="title-x-small">
          {text}
        </Text>
      )}
      {!text && !failed && <Skeleton height={28} width="16rem" />}
    </div>
  );
}
