import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { env, requireEnv, setEnv } from "#lib/env.ts";
import { openReadiness } from "#lib/http/readiness.ts";
import { decodableAddress } from "#lib/http/request-address.ts";
import { addressHeader, cleanRequestHeaders } from "#lib/http/request-headers.ts";
import { contentSecurityPolicy } from "#lib/http/security-headers.ts";
import { migrationNames } from "#lib/migrations/migration-list.ts";
import { addResponseHeaders } from "./web/add-response-headers.ts";
import { endIdleUploads } from "./web/end-idle-uploads.ts";
import { stopGracefully } from "./web/stop-gracefully.ts";

// The pages' own server instead of a proxy.ts: that would copy every request body and cut it at 10 MB without a word
// (threats U1), and what it guards has been reached past it before (F2).
const isDevelopment = process.argv.includes("--dev");
const { host, port, origin, trustedProxies, dataDir, limits } = env();
// Before anybody can sign in: without it nothing starts (threats A9).
requireEnv("secret");
// next-auth builds its own addresses, and decides on secure cookies, from this one.
setEnv({ NEXTAUTH_URL: origin });

const server = createServer();
const pages = next({ dev: isDevelopment, hostname: host, port, httpServer: server });
await pages.prepare();
const handlePage = pages.getRequestHandler();
const readiness = openReadiness({
  databaseUrl: requireEnv("appDatabaseUrl"),
  migrations: await migrationNames(),
  dataDir,
  freeBytes: limits.diskFloorBytes,
});

server.on("request", (request, response) => {
  void answer(request, response);
});
endIdleUploads(server);
const stopping = stopGracefully(server, async () => {
  await pages.close();
  await readiness.close();
});
if (!stopping.aborted) server.listen(port, host, () => process.send?.("ready"));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.url = decodableAddress(request.url ?? "/");
  const path = request.url.split("?", 1)[0] ?? "/";
  const socketAddress = request.socket.remoteAddress ?? "unknown";
  cleanRequestHeaders(request.headers, { trustedProxies, socketAddress, isDevelopment });
  if (path === "/livez") return sendStatus(response, true);
  if (path === "/readyz") return sendStatus(response, !stopping.aborted && (await readiness.check()));
  const nonce = randomBytes(16).toString("base64");
  const context = { nonce, path, isHttps: origin.startsWith("https:"), isDevelopment };
  request.headers[addressHeader] = request.url;
  request.headers["content-security-policy"] = contentSecurityPolicy(context);
  addResponseHeaders(response, context);
  await handlePage(request, response);
}

function sendStatus(response: ServerResponse, isFine: boolean): void {
  response.writeHead(isFine ? 200 : 503, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  response.end(isFine ? "ok\n" : "not ready\n");
}
