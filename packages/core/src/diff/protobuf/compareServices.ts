import { compareIdempotency } from './compareIdempotency';
import { compareOptions } from './compareOptions';
import type { ProtoMethod, ProtoService } from './model';
import type { ProtoComparison } from './ProtoComparison';
import { methodText } from './texts';

/** @internal */
export function compareServices(files: ProtoComparison): void {
  const { old, next, changes, budget } = files;
  for (const [name, service] of old.services) {
    budget.spend();
    const path = `grpc.services[${name}]`;
    const successor = next.services.get(name);
    if (!successor) {
      changes.add('protobuf.service-removed', {
        path,
        type: 'removed',
        oldValue: name,
      });
      continue;
    }
    compareOptions(files, path, service.options, successor.options);
    compareMethods(files, service, successor);
  }
  for (const name of next.services.keys()) {
    if (old.services.has(name)) continue;
    changes.add('protobuf.service-added', {
      path: `grpc.services[${name}]`,
      type: 'added',
      newValue: name,
    });
  }
}

function compareMethods(
  files: ProtoComparison,
  old: ProtoService,
  next: ProtoService,
): void {
  const { changes, budget } = files;
  for (const [name, method] of old.methods) {
    budget.spend();
    const path = `grpc.rpcs[${old.name}.${name}]`;
    const successor = next.methods.get(name);
    if (successor) {
      compareMethod(files, path, method, successor);
    } else {
      changes.add('protobuf.rpc-removed', {
        path,
        type: 'removed',
        oldValue: methodText(method),
      });
    }
  }
  for (const [name, method] of next.methods) {
    if (old.methods.has(name)) continue;
    changes.add('protobuf.rpc-added', {
      path: `grpc.rpcs[${old.name}.${name}]`,
      type: 'added',
      newValue: methodText(method),
    });
  }
}

function compareMethod(
  files: ProtoComparison,
  path: string,
  old: ProtoMethod,
  next: ProtoMethod,
): void {
  const rules = [
    ['protobuf.rpc-request-changed', 'requestType'],
    ['protobuf.rpc-request-streaming-changed', 'requestStream'],
    ['protobuf.rpc-response-changed', 'responseType'],
    ['protobuf.rpc-response-streaming-changed', 'responseStream'],
  ] as const;
  for (const [rule, key] of rules) {
    if (old[key] === next[key]) continue;
    files.changes.add(rule, {
      path,
      type: 'modified',
      oldValue: methodText(old),
      newValue: methodText(next),
    });
  }
  compareIdempotency(files, path, old, next);
  compareOptions(files, path, old.options, next.options);
}
