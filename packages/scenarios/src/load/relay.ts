import { connect, createServer, type Socket } from "node:net";

/** One address before a server that comes back on another port; lines end when the server's do. */
export async function startRelay(first: number): Promise<{
  readonly port: number;
  readonly turnTo: (port: number) => void;
  readonly stop: () => Promise<void>;
}> {
  let target = first;
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: "127.0.0.1", noDelay: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A port was asked for.");
  return {
    port: address.port,
    turnTo(port) {
      target = port;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
