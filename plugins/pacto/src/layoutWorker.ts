import { layoutGraph } from './components/GraphView/layout/layoutGraph';
import type {
  LayoutMessage,
  LayoutRequest,
} from './components/GraphView/layout/types';

// An entry point of its own, for `runLayout`.
const post = (message: LayoutMessage) => globalThis.postMessage(message);

globalThis.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  post({
    type: 'done',
    layout: layoutGraph(data, (step, steps) =>
      post({ type: 'progress', step, steps }),
    ),
  });
};
