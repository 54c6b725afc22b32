import { AddressInfo, createServer, Server } from 'node:net';

/**
 * Real listeners on this machine, on the same port of both loopback addresses, that count who connects. Where there is
 * no IPv6, as in many containers, on one.
 */
export async function startListeners() {
  const seen = { connections: 0 };
  const listen = (host: string, port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer(socket => {
        seen.connections += 1;
        socket.on('error', () => {});
        socket.end(
          'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
        );
      });
      server.once('error', reject);
      server.listen(port, host, () => resolve(server));
    });
  const first = await listen('127.0.0.1', 0);
  const { port } = first.address() as AddressInfo;
  const second = await listen('::1', port).catch(error => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') {
      return undefined;
    }
    throw error;
  });
  return {
    seen,
    port,
    /** As in a URL. */
    hosts: second ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'],
    stop: () => [first, second].forEach(server => server?.close()),
  };
}
