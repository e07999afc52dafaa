// Prints one hash over the names, sizes and modification times of all files in the given files and folders.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const generated = new Set(["node_modules", ".next", "out", "wwwroot", "gen"]);
const hash = createHash("sha256");

function add(path) {
  const file = statSync(path);
  if (file.isDirectory()) {
    const names = readdirSync(path).filter((name) => !generated.has(name));
    names.sort().forEach((name) => add(join(path, name)));
  } else {
    hash.update(`${path}\0${file.size}\0${file.mtimeMs}\0`);
  }
}

process.argv.slice(2).forEach(add);
console.log(hash.digest("hex"));
