import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url);

let loaded: Promise<void> | null = null;

/**
 * Lends Prisma's schema engine, in its WebAssembly form: the `prisma` command would download a native one, which fails
 * where only a package registry can be reached.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadWebAssembly();
  await loaded;
  const adapter = new WholeScripts({ connectionString, options: "-c lock_timeout=10s" });
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
}

// The adapter cuts a script at every semicolon, also inside a function's body, and runs the pieces one by one. Sent
// whole, Postgres takes it apart itself and runs it in one transaction: a migration is applied or it is not.
class WholeScripts extends PrismaPg {
  readonly #connections: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    this.#connections.push(connection);
    return connection;
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    for (const connection of this.#connections) await connection.dispose();
  }
}

async function loadWebAssembly(): Promise<void> {
  const file = join(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"), "../schema_engine_bg.wasm");
  const functions = Object.entries(bindings).filter(([, value]) => typeof value === "function");
  const imports = functions.map(([name, value]) => [name, name.startsWith("__wbg_setTimeout_") ? lightTimer : value]);
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": Object.fromEntries(imports),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

// The engine's watch over its own lock (10 s) goes on after its work is done, and would keep the process waiting.
function lightTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}
