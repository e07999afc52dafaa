// npm packages cannot hold symbolic links: PostgreSQL's are listed in a file and made here.
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const native = process.argv[2];
const list = join(native, "pg-symlinks.json");

for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []) {
  symlinkSync(basename(source), join(dirname(native), target));
}
