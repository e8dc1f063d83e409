// Stars without an account.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOf, whereNow } from "../lib/clock.ts";
import { joinStars, parseStars, starsFrom, toggled } from "../lib/stars.ts";

test("Wren stars two sessions and takes one back", () => {
  let stars = toggled([], "K7QM4D", true);
  stars = toggled(stars, "R5TW8K", true);
  stars = toggled(stars, "K7QM4D", true);
  assert.equal(joinStars(stars), "R5TW8K.K7QM4D");
  assert.deepEqual(toggled(stars, "R5TW8K", false), ["K7QM4D"]);
});

test("a cookie that somebody wrote by hand gives codes only, each once", () => {
  assert.deepEqual(parseStars("K7QM4D..<b>.K7QM4D.r5tw8k.R5TW8K; Path=/.V2HB7N"), ["K7QM4D", "V2HB7N"]);
  assert.deepEqual(parseStars(null), []);
});

test("a cookie never grows past what browsers take", () => {
  let stars: string[] = [];
  for (let i = 0; i < 1000; i += 1) stars = toggled(stars, `S${String(i).padStart(5, "0")}`, true);
  assert.ok(joinStars(stars).length < 4000);
  assert.ok(stars.includes("S00999"), "the newest is kept");
});

test("the older copy counts only where the browser forgot the cookie, not where the reader emptied it", () => {
  assert.deepEqual(starsFrom(null, "K7QM4D"), ["K7QM4D"]);
  assert.deepEqual(starsFrom("", "K7QM4D"), []);
  assert.deepEqual(starsFrom("R5TW8K", "K7QM4D"), ["R5TW8K"]);
});

test("what runs now, what comes next, and nothing out of season", () => {
  const day = [{ start: 900, end: 1000 }, { start: 1030, end: 1200 }, { start: 1315, end: 1445 }];
  assert.equal(whereNow(day, 1100), 1);
  assert.equal(whereNow(day, 1230), 2);
  assert.equal(whereNow(day, 800), -1);
  assert.equal(whereNow(day, 1445), -1);
  assert.equal(stateOf({ start: 900, end: 1000 }, 1000), "past");
  assert.equal(stateOf({ start: 900, end: 1000 }, 900), "now");
});
