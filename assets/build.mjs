// Builds dist/: CSS and TypeScript bundled and hashed by esbuild, images hashed, each with .br and .gz beside it,
// manifest.json (logical name to hashed name) and LICENSES.txt. Written to dist.new first and renamed at the end,
// so that a build which fails leaves the old folder whole. Fails above a budget (budgets.mjs).
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { pages } from "./budgets.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist.new");
const styles = ["site", "public", "propose", "work", "design", "live", "practice", "numbers", "ground", "audit", "act", "problem", "voices"];
const scripts = ["site", "form", "work", "review", "decide", "editor", "programme", "checkin", "live", "worker", "watch", "timer", "qr", "coding", "map", "ground", "ground-worker"];

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const bundled = await esbuild.build({
  absWorkingDir: here,
  entryPoints: [...styles.map((s) => `css/entries/${s}.css`), ...scripts.map((s) => `ts/${s}.ts`)],
  outdir: out,
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // The oldest browsers that offices still run; newer syntax (nesting, media ranges) is written out for them.
  target: ["chrome109", "edge109", "firefox115", "safari16.4"],
  plugins: [lightColoursForOldBrowsers()],
});

const manifest = {};
for (const [file, { entryPoint }] of Object.entries(bundled.metafile.outputs)) {
  if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, ".js")] = basename(file);
}
for (const name of await readdir(join(here, "svg"))) {
  const body = (await readFile(join(here, "svg", name), "utf8")).replace(/>\s+</g, "><");
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 8).toUpperCase();
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  await writeFile(join(out, hashed), body);
  manifest[name] = hashed;
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(join(out, "manifest.json"), JSON.stringify(sorted, null, 2) + "\n");
await writeFile(join(out, "LICENSES.txt"), await licences(Object.keys(bundled.metafile.inputs)));

const sizes = {};
for (const [name, file] of Object.entries(sorted)) {
  const body = await readFile(join(out, file));
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  await writeFile(join(out, `${file}.br`), br);
  await writeFile(join(out, `${file}.gz`), gzipSync(body, { level: 9 }));
  sizes[name] = { raw: body.length, br: br.length };
}
const tooLarge = report(sizes);
if (tooLarge.length) {
  await rm(out, { recursive: true, force: true });
  console.error(`Above the budget: ${tooLarge.join("; ")}. Make it smaller, or change budgets.mjs and say why.`);
  process.exit(1);
}
await rm(join(here, "dist"), { recursive: true, force: true });
await rename(out, join(here, "dist"));

// light-dark() is younger than some browsers in use. For those the light half of each colour is written out,
// so that they show the page in its light colours instead of in none.
function lightColoursForOldBrowsers() {
  return {
    name: "light-colours-for-old-browsers",
    setup(build) {
      build.onLoad({ filter: /[\\/]tokens\.css$/ }, async ({ path }) => {
        const css = await readFile(path, "utf8");
        const light = [...css.matchAll(/(--[\w-]+):\s*light-dark\(([^,()]+),[^()]+\)/g)].map(([, name, colour]) => `${name}:${colour}`);
        return { loader: "css", contents: `${css}\n@layer tokens{@supports not (color:light-dark(#000,#fff)){:root{color-scheme:light;${light.join(";")}}}}` };
      });
    },
  };
}

// The licence of every package whose code went into a bundle. Today there is none.
async function licences(inputs) {
  const packages = new Set(inputs.map((i) => i.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
  if (!packages.size) return "These files contain only Wardmote's own code (MIT OR Apache-2.0); no third-party package is bundled.\n";
  const parts = [];
  for (const name of [...packages].sort()) {
    const dir = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(dir, "package.json"), "utf8"));
    const file = (await readdir(dir)).find((f) => /^licen[cs]e/i.test(f));
    if (!file) throw new Error(`${name} has no licence file: it cannot be bundled`);
    parts.push(`${name} ${version}, ${license}\n\n${await readFile(join(dir, file), "utf8")}`);
  }
  return parts.join("\n\n----\n\n");
}

function report(sizes) {
  console.log("file            bytes  brotli");
  for (const [name, { raw, br }] of Object.entries(sizes)) console.log(name.padEnd(14), String(raw).padStart(6), String(br).padStart(7));
  console.log("\npage            css   of    js    of");
  return pages.flatMap(({ page, files, css, js }) => {
    const sum = (ext) => files.filter((f) => f.endsWith(ext)).reduce((n, f) => n + sizes[f].br, 0);
    const [c, j] = [sum(".css"), sum(".js")];
    console.log(page.padEnd(12), String(c).padStart(6), String(css).padStart(6), String(j).padStart(5), String(js).padStart(6));
    return [c > css && `${page}: CSS ${c} of ${css}`, j > js && `${page}: scripts ${j} of ${js}`].filter(Boolean);
  });
}
