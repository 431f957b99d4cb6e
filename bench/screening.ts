import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { entryHash } from '../apps/api/src/features/screening/list/list-entry.ts';
import { NameIndex } from '../apps/api/src/features/screening/name-index.ts';
import { tokensOf } from '../apps/api/src/features/screening/name-tokens.ts';
import { tokenParity } from '../apps/api/src/features/screening/ofac-parity.ts';
import { ScreeningList, SCREENING_THRESHOLD } from '../apps/api/src/features/screening/screening-list.ts';
import {
  hasOfacData,
  namesOf,
  ofacList,
  syntheticNames,
} from '../apps/api/src/features/screening/testing/ofac-data.ts';
import { report } from './harness.ts';

/** Names held against the real list on one core, against the plain algorithm over the same names, and what it costs in memory. */
const COUNT = 1_000;
const MIB = 1024 ** 2;

if (!hasOfacData) {
  process.stdout.write('The list is not in ../shared/data/ofac: nothing measured.\n');
  process.exit(1);
}
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const memory = (): { heap: number; buffers: number } => {
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
};

const queries = syntheticNames(COUNT, 2026);
const oneWordEach = queries.map(
  (name, at) => `${name} ${at.toString(26).replace(/\d/g, (d) => 'QRSTUVWXYZ'[Number(d)]!)}ENO`,
);
const memoryFacts = measureMemory();
const names = namesOf(ofacList());
const index = new NameIndex(names, SCREENING_THRESHOLD);
const cold = perSecond(queries, (query) => void index.search(query));
const warm = perSecond(queries, (query) => void index.search(query));
const unknownWords = perSecond(oneWordEach, (query) => void index.search(query));
report('screening', {
  listNames: names.length,
  threshold: SCREENING_THRESHOLD,
  syntheticNames: COUNT,
  namesPerSecond: { firstRun: cold, again: warm, withAWordNeverSeenEach: unknownWords },
  ...comparePlain(),
  memoryMiB: memoryFacts,
});

function perSecond(all: string[], search: (query: string) => void): number {
  const from = performance.now();
  for (const query of all) search(query);
  return Math.round((all.length * 1_000) / (performance.now() - from));
}

/** All hits of all names by the plain algorithm, words split beforehand in its favour. */
function comparePlain() {
  const listed = names.map(tokensOf);
  let [hits, withHits, different] = [0, 0, 0];
  const from = performance.now();
  const plain = queries.map((query) => {
    const asked = tokensOf(query);
    return listed.flatMap((tokens, name) => {
      const score = tokenParity(asked, tokens);
      return score >= SCREENING_THRESHOLD ? [{ name, score }] : [];
    });
  });
  const plainPerSecond = Math.round((COUNT * 10_000) / (performance.now() - from)) / 10;
  queries.forEach((query, at) => {
    hits += plain[at]!.length;
    withHits += plain[at]!.length > 0 ? 1 : 0;
    if (JSON.stringify(index.search(query)) !== JSON.stringify(plain[at])) different += 1;
  });
  return { plainNamesPerSecond: plainPerSecond, hits, namesWithHits: withHits, namesWithOtherResults: different };
}

/** The whole list as a server keeps it, after as many words were asked as it remembers. */
function measureMemory() {
  const before = memory();
  const list = new ScreeningList(
    1,
    ofacList().map((content) => ({ content, hash: entryHash(content) })),
  );
  const made = memory();
  for (const query of [...queries, ...oneWordEach]) list.findName(query);
  const used = memory();
  const mib = (bytes: number): number => Math.round((bytes / MIB) * 10) / 10;
  return {
    made: { heap: mib(made.heap - before.heap), buffers: mib(made.buffers - before.buffers) },
    inUse: { heap: mib(used.heap - before.heap), buffers: mib(used.buffers - before.buffers) },
    names: list.nameCount,
  };
}
