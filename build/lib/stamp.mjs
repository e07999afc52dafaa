// Prints one hash over the names, sizes and modification times of the files named on standard input.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

const hash = createHash("sha256");
const names = readFileSync(0, "utf8").split("\0").filter(Boolean).sort();

for (const name of names) {
  const file = statSync(name, { throwIfNoEntry: false });
  hash.update(`${name}\0${file?.size}\0${file?.mtimeMs}\0`);
}

console.log(hash.digest("hex"));
