/**
 * Which companies stand at an equal level: what guides claim, and what follows through one common neighbour.
 * Read from /api/v1/levels/<role>.json, whose ``pairs`` hold the claims that speak of two companies. What follows is what
 * build_scripts/link/level_graph.py infers; tests/browser/test_neighbours.py holds the two together.
 *
 * @typedef {{levels: string[], title: string | null}} Band
 * @typedef {{guide: string, mine: Band, band: Band}} Step a claim seen from one side
 * @typedef {{company: string | null, name: string, steps: Step[], through: {name: string, first: Step} | null}} Neighbour
 */

/**
 * Return the companies at an equal level: claimed ones first, then those that follow through one other company, each by name.
 *
 * @param {{pairs: object[]}} levels
 * @param {string} company slug
 * @param {string[]} wanted levels of the company; none for all of its claims
 * @returns {Neighbour[]}
 */
export function equalTo(levels, company, wanted) {
  const near = neighboursOf(levels.pairs);
  const own = new Map();
  for (const [key, { side, steps }] of near.get(company) ?? []) {
    const meant = steps.filter(
      (step) => !wanted.length || !step.mine.levels.length || step.mine.levels.some((level) => wanted.includes(level)),
    );
    if (meant.length) own.set(key, { side, steps: meant });
  }
  const direct = [...own].map(([, { side, steps }]) => ({ ...side, steps, through: null }));
  const inferred = new Map();
  for (const [hub, { side, steps: all }] of own) {
    const steps = all.filter((step) => keysOf(step.mine).length);
    for (const [key, far] of near.get(hub) ?? []) {
      if (key === company || own.has(key) || inferred.has(key)) continue;
      const open = far.steps.filter((step) => !isSettled(step.band, near.get(company).get(key)));
      const found = steps.flatMap((first) =>
        open.filter((step) => meets(first.band, step.mine)).map((step) => ({ first, step })),
      );
      if (found.length)
        inferred.set(key, {
          ...far.side,
          steps: found.map(({ step }) => step),
          through: { name: side.name, first: found[0].first },
        });
    }
  }
  const byName = (a, b) => a.name.localeCompare(b.name, "en");
  return [...direct.sort(byName), ...[...inferred.values()].sort(byName)];
}

/** Return the rows of a region that stand at one of some bands; rows without a level stand at all of them. */
export function rowsAt(rows, steps) {
  const codes = new Set(steps.flatMap(({ band }) => band.levels));
  if (!codes.size) return rows;
  return rows.filter((row) => {
    const said = [row.level, row.title].filter(Boolean).join(" ");
    return !row.level || said.split(/[^\p{L}\p{N}]+/u).some((word) => codes.has(word));
  });
}

/** Return the different levels that some steps speak of, in words: "L4–L5", "L4"; none where they name titles alone. */
export function bandWords(steps) {
  const said = steps.map(({ band }) =>
    band.levels.length > 1 ? `${band.levels[0]}–${band.levels.at(-1)}` : (band.levels[0] ?? ""),
  );
  return [...new Set(said)].filter(Boolean);
}

/** Two claims meet in the same codes of the company between them: a range is not each of its levels, a title may stand for several. */
function meets(one, other) {
  return one.levels.length > 0 && one.levels.join() === other.levels.join();
}

/** Whether claims between two companies already speak of every level (or the title) of a band at the far one. */
function isSettled(band, direct) {
  const said = new Set((direct?.steps ?? []).flatMap((step) => keysOf(step.band)));
  return keysOf(band).every((key) => said.has(key));
}

function keysOf(band) {
  return band.levels.length ? band.levels : [band.title].filter(Boolean);
}

/** Return key → key → the claims between two companies, from the first one's side. */
function neighboursOf(pairs) {
  const near = new Map();
  const add = (from, to, steps) => {
    const key = keyOf(from);
    if (!near.has(key)) near.set(key, new Map());
    near.get(key).set(keyOf(to), { side: to, steps });
  };
  for (const { left, right, edges } of pairs) {
    add(
      left,
      right,
      edges.map((edge) => ({ guide: edge.guide, mine: edge.left, band: edge.right })),
    );
    add(
      right,
      left,
      edges.map((edge) => ({ guide: edge.guide, mine: edge.right, band: edge.left })),
    );
  }
  return near;
}

function keyOf(side) {
  return side.company ?? `~${side.name.toLowerCase()}`;
}
