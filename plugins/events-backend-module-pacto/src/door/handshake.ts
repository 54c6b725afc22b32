const VALIDATION = 'Microsoft.EventGrid.SubscriptionValidationEvent';
const MAX_CODE_LENGTH = 512;

/**
 * The answer by which Azure Event Grid learns, when a subscription is made, that we want its events. `undefined` for
 * everything else.
 *
 * @internal
 */
export function answerHandshake(payload: unknown): object | undefined {
  const [event] = Array.isArray(payload) ? payload : [];
  const { eventType, data } = Object(event);
  const { validationCode } = Object(data);
  return eventType === VALIDATION &&
    typeof validationCode === 'string' &&
    validationCode.length <= MAX_CODE_LENGTH
    ? { validationResponse: validationCode }
    : undefined;
}
