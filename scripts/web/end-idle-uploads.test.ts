import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { endIdleUploads } from "./end-idle-uploads.ts";

const IDLE_MS = 100;

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  endIdleUploads(server, IDLE_MS);
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Everything that comes back for these bytes, until the other side hangs up. */
async function send(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(text);
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk.toString("utf8");
  });
  await once(socket, "close");
  return received;
}

test("U3: a sender who stops half-way is cut off, and the upload is told so", async () => {
  let failure: unknown = null;
  const port = await listen(async (request) => {
    try {
      for await (const _chunk of request);
    } catch (error) {
      failure = error;
    }
  });
  expect(await send(port, "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf")).toBe("");
  await sleep(0);
  expect(failure).toMatchObject({ code: "ECONNRESET" });
});

test("an answer that takes long is not cut short", async () => {
  const port = await listen(async (request, response) => {
    request.resume();
    await once(request, "end");
    await sleep(IDLE_MS * 4);
    response.end("late");
  });
  const request = "PUT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\n\r\nfull";
  expect(await send(port, request)).toContain("late");
});
