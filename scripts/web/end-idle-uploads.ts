import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

const IDLE_MS = 60_000;
const LONGEST_REQUEST_MS = 3_600_000;

/** Ends a connection whose request body has stopped arriving (threats U3). A slow answer is not cut short. */
export function endIdleUploads(server: Server, idleMs = IDLE_MS): void {
  const arriving = new WeakMap<Socket, IncomingMessage>();
  // Node's own limit of five minutes counts from the start, and a large upload over a slow line takes longer.
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.on("request", (request: IncomingMessage) => arriving.set(request.socket, request));
  server.setTimeout(idleMs, (socket: Socket) => {
    if (arriving.get(socket)?.complete !== true) socket.destroy();
  });
}
