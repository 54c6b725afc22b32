import { mockServices } from '@backstage/backend-test-utils';
import { webhook } from '../__testUtils__/webhooks';
import { RefusalReporter } from './RefusalReporter';

function createReporter() {
  let now = 0;
  const fail = jest.fn();
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({ success: jest.fn(), fail })),
  });
  const reporter = RefusalReporter.create({ logger, auditor, now: () => now });
  return {
    reporter,
    logger,
    auditor,
    fail,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('RefusalReporter', () => {
  const refusal = {
    webhook: webhook('quay'),
    reason: 'not-authentic',
    address: '192.0.2.7',
  } as const;

  it('writes the reason to the log and the audit log', async () => {
    const { reporter, logger, auditor, fail } = createReporter();
    await reporter.report(refusal);
    const meta = {
      webhook: 'quay',
      reason: 'not-authentic',
      address: '192.0.2.7',
      unreported: 0,
    };
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), meta);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'registry-notification',
      severityLevel: 'medium',
      meta,
    });
    expect(fail).toHaveBeenCalledWith({
      error: new Error('Notification refused: not-authentic'),
    });
  });

  it('writes of many one a minute, for each webhook and reason, with their number', async () => {
    const { reporter, logger, auditor, pass } = createReporter();
    for (let index = 0; index < 1000; index += 1) {
      await reporter.report(refusal);
    }
    await reporter.report({ ...refusal, reason: 'too-old' });
    await reporter.report({ ...refusal, webhook: webhook('harbor') });
    expect(logger.warn).toHaveBeenCalledTimes(3);
    pass(60_000);
    await reporter.report(refusal);
    expect(logger.warn).toHaveBeenLastCalledWith(
      expect.any(String),
      expect.objectContaining({ unreported: 999 }),
    );
    expect(auditor.createEvent).toHaveBeenCalledTimes(4);
  });

  it('is silent about what came before', async () => {
    const { reporter, logger, auditor } = createReporter();
    await reporter.report({ ...refusal, reason: 'seen' });
    expect(logger.warn).not.toHaveBeenCalled();
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });
});
