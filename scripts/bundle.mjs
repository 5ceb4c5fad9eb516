// Puts what the command and its threads load into few files, since a thousand small ones take longer to load than a short command to run.
// The library, dist/index.js, stays as the compiler wrote it.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const entries = ["cli/main", "annotate/worker", "relate/judge-worker"];
/** These load files of their own that stand beside them. */
const external = [/^onnxruntime-node$/, /^@electric-sql\/pglite$/, /^pg$/];

const at = (path) => relative(dist, path).replaceAll(sep, "/");
/** A bundle stands one folder deep, as its entries do: what a module names from its own place is named from there. */
const places = {
  name: "places",
  transform: (code, id) =>
    id.startsWith(dist + sep)
      ? code.replaceAll("import.meta.url", `new URL("../${at(id)}", import.meta.url).href`)
      : undefined,
};

rmSync(join(dist, "bundle"), { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((entry) => [entry, join(dist, `${entry}.js`)])),
  platform: "node",
  external,
  plugins: [places],
});
const { output } = await bundle.write({
  dir: dist,
  entryFileNames: "[name].js",
  chunkFileNames: "bundle/[name]-[hash].js",
});
await bundle.close();

/** The folder of every package that a module lies in, the outermost first. */
const packagesOf = (module) =>
  [...module.matchAll(/[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/g)]
    .map(({ index, 0: part }) => module.slice(0, index + part.length))
    .filter((folder) => existsSync(join(folder, "package.json"))); // some packages hold others without one
const modules = output.flatMap((file) => file.moduleIds ?? []);
const licences = [...new Set(modules.flatMap(packagesOf))].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
});
writeFileSync(join(dist, "bundle", "LICENSES.txt"), licences.join(`\n\n${"-".repeat(80)}\n\n`));
writeFileSync(join(dist, ".built"), "");
