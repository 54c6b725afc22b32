import { OciError, type OciErrorCode, type OciReader } from '@pacto/oci';
import { MonitoredReader } from './MonitoredReader';

describe('MonitoredReader', () => {
  it.each<[OciErrorCode, number]>([
    ['UNAVAILABLE', 1],
    ['TIMEOUT', 1],
    ['RATE_LIMITED', 1],
    ['CONFIGURATION', 1],
    ['FORBIDDEN_ADDRESS', 1],
    ['AUTHENTICATION', 0],
    ['REPOSITORY_NOT_FOUND', 0],
  ])('after three times %s in a row it tells %i times', async (code, times) => {
    const listTags = async () => {
      throw new OciError({ code, message: code });
    };
    const onGone = jest.fn();
    const reader = MonitoredReader.create({
      reader: { listTags } as Partial<OciReader> as OciReader,
      onGone,
    });
    for (let turn = 0; turn < 5; turn++) {
      await expect(reader.listTags('orders')).rejects.toMatchObject({ code });
    }
    expect(onGone).toHaveBeenCalledTimes(times);
  });
});
