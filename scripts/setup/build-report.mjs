import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root, run, SetupError, say } from "./run.mjs";
import { digestOf, isDone, markDone } from "./stamps.mjs";

const folder = join(root, ".report");
const sources = ["components", "lib", "scripts/report", "scripts/setup/build-report.mjs"];
/**
 * Left where they are: they bring programs or fonts of their own, and React has to be the one that they use. What they
 * draw may change with them.
 */
const packages = [
  ...["happy-dom", "@react-pdf/renderer", "satori", "sharp", "react", "react-dom"],
  ...["@fontsource/inter", "@fontsource/source-serif-4"],
];
const isTest = (path) => /\.test\.tsx?$/.test(path) || path === "lib/testing" || path.endsWith("/fixtures");

/** The program that draws reports, and what their pages refer to, when anything that goes into them changed. */
export async function buildReport() {
  const digest = digestOf([...sources, "package.json", "package-lock.json"], {
    skip: (path) => isTest(path) || path === "lib/db",
  });
  if (isDone("report", digest) && existsSync(join(folder, "manifest.json"))) return;
  say("Building what draws the reports ...");
  // Pages that were drawn before keep what they refer to: its name is its content.
  mkdirSync(join(folder, "assets"), { recursive: true });
  rmSync(join(folder, "static"), { recursive: true, force: true });
  await bundleProgram();
  const script = await bundleScript();
  const fonts = copyFonts();
  const css = await buildStyles(fonts.css);
  const version = createHash("sha256")
    .update(readFileSync(join(folder, "draw.mjs")))
    .update(JSON.stringify([script, css, packages.map(versionOf)]))
    .digest("hex")
    .slice(0, 16);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ version, files: { script, fonts: fonts.first }, css }));
  if (!run(process.execPath, [join(folder, "draw.mjs"), "--static"])) {
    throw new SetupError("The pages without a report could not be drawn; the program says why above.");
  }
  markDone("report", digest);
}

// Only after setup has installed them.
const bundler = () => import("esbuild");
const versionOf = (name) => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  minify: true,
  jsx: "automatic",
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
};

async function bundleProgram() {
  await (await bundler()).build({
    ...shared,
    entryPoints: ["scripts/report/draw.ts"],
    outfile: join(folder, "draw.mjs"),
    platform: "node",
    target: "node24",
    external: packages,
    // Packages in the older module format ask for parts of Node by this name.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}

/** The small script of every page, and apart from it what it loads when a chart is touched. Returns its address. */
async function bundleScript() {
  const { metafile } = await (await bundler()).build({
    ...shared,
    entryPoints: ["components/reports/document/touch/touch.ts"],
    outdir: join(folder, "assets"),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    platform: "browser",
    target: "es2022",
    metafile: true,
  });
  const [file] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith("/touch.ts"));
  return assetAddress(basename(file));
}

/** The faces of both families under hashed names, and the two that every page needs at once. */
function copyFonts() {
  const first = [];
  const css = ["inter", "source-serif-4"].map((family) => {
    const from = join(root, "node_modules/@fontsource-variable", family);
    return readFileSync(join(from, "wght.css"), "utf8").replace(/url\(\.\/files\/([\w-]+\.woff2)\)/g, (_, name) => {
      const address = copyAsset(join(from, "files", name));
      if (name === `${family}-latin-wght-normal.woff2`) first.push(address);
      return `url(${address})`;
    });
  });
  return { css: css.join("\n"), first };
}

async function buildStyles(fontCss) {
  const [{ default: tailwind }, { default: postcss }] = await Promise.all([
    import("@tailwindcss/postcss"),
    import("postcss"),
  ]);
  const from = join(root, "components/reports/document/document.css");
  const built = await postcss([tailwind()]).process(readFileSync(from, "utf8"), { from });
  const { code } = await (await bundler()).transform(`${fontCss}\n${built.css}`, { loader: "css", minify: true });
  return code.trim();
}

function copyAsset(path) {
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
  const [name, ending] = basename(path).split(".");
  const file = `${name}-${hash}.${ending}`;
  copyFileSync(path, join(folder, "assets", file));
  return assetAddress(file);
}

const assetAddress = (file) => `/share/assets/${file}`;
