// Sums the reports of all suites. A suite that failed without a failed test, or left no report, counts as one failure.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const results = process.argv[2];
const total = { passed: 0, failed: 0 };

for (const line of readFileSync(join(results, "suites.tsv"), "utf8").trim().split("\n")) {
  const [name, exitCode, report] = line.split("\t");
  const { passed, failed } = report === "-" ? { passed: 0, failed: 0 } : read(join(results, report));
  const broken = exitCode !== "0" && failed === 0;
  if (broken || failed > 0) console.log(`${name}: ${broken ? `failed with exit code ${exitCode}` : `${failed} failed`}`);
  total.passed += passed;
  total.failed += failed + (broken ? 1 : 0);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function read(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const text = readFileSync(report, "utf8");
  return report.endsWith(".json") ? readVitest(JSON.parse(text)) : readTrx(text);
}

function readVitest({ numPassedTests, numTotalTests }) {
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

function readTrx(text) {
  const counter = (name) => Number(text.match(new RegExp(`<Counters[^>]*\\b${name}="(\\d+)"`))?.[1]);
  return { passed: counter("passed"), failed: counter("total") - counter("passed") };
}
