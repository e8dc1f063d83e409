// Where a card may go, and how the arrows find their way there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, readClashes } from "../lib/clashes.ts";
import { type Box, towards } from "../lib/grid.ts";

test("Bartolo may not put the workshop where its presenter is elsewhere, and is warned of a small room", () => {
  const clashes = readClashes({ cells: {
    "long@13:15": { stops: true, why: "Otto Lindqvist is in the Tide Room" },
    "map@13:15": { stops: false, why: "71 expected, 48 seats" },
  } });
  assert.deepEqual(judge(clashes, "long@13:15"), { kind: "no", why: "Otto Lindqvist is in the Tide Room" });
  assert.deepEqual(judge(clashes, "map@13:15"), { kind: "warn", why: "71 expected, 48 seats" });
  assert.deepEqual(judge(clashes, "tide@13:15"), { kind: "over", why: "" });
});

test("a place named like a part of every object is still free", () => {
  assert.equal(judge({}, "constructor").kind, "over");
});

test("an answer that is not ours stops nothing: the server refuses what cannot be", () => {
  for (const answer of [null, [], "<html>", { cells: null }, { cells: { a: {} } }]) {
    assert.equal(Object.values(readClashes(answer)).some((c) => c.stops), false);
  }
});

const box = (left: number, top: number, width = 100, height = 50): Box => ({ left, right: left + width, top, bottom: top + height });

test("arrows go to the neighbour, over a gap and from a tall cell", () => {
  // a b c
  // a d .      a is two rows tall
  const [a, b, c, d] = [box(0, 0, 100, 100), box(100, 0), box(200, 0), box(100, 50)];
  const all = [a, b, c, d];
  assert.equal(towards(all, b, "arrowright"), 2);
  assert.equal(towards(all, c, "arrowleft"), 1);
  assert.equal(towards(all, b, "arrowdown"), 3);
  assert.equal(towards(all, d, "arrowleft"), 0);
  assert.equal(towards(all, d, "arrowup"), 1);
});

test("where nothing lies straight ahead the nearest is taken, and at the edge nothing", () => {
  const [a, c, d] = [box(0, 0), box(200, 0), box(100, 50)];
  assert.equal(towards([a, c, d], c, "arrowdown"), 2);
  assert.equal(towards([a, c, d], a, "arrowup"), -1);
  assert.equal(towards([a, c, d], a, "arrowleft"), -1);
});
