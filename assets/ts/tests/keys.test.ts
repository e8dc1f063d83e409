// What was pressed, what the reader settled about it, and what follows from it on the working screens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord } from "../lib/chord.ts";
import { ifAccepted } from "../lib/places.ts";
import { weighted } from "../lib/score.ts";

const pressed = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test("letters, signs and commands have one name each", () => {
  assert.equal(chord(pressed("A")), "a");
  assert.equal(chord(pressed("X", { shiftKey: true })), "shift+x");
  assert.equal(chord(pressed("?", { shiftKey: true })), "?");
  assert.equal(chord(pressed("Enter", { metaKey: true })), "ctrl+enter");
  assert.equal(chord(pressed("ArrowDown")), "arrowdown");
  assert.equal(chord(pressed("/", { ctrlKey: true, altKey: true, altGraph: true })), "/", "typed with AltGr");
});

test("what belongs to the system is left alone", () => {
  assert.equal(chord(pressed("f", { altKey: true })), "");
  assert.equal(chord(pressed("Shift", { shiftKey: true })), "");
});

test("Chidi dictates his notes, so single letters are off and commands stay", () => {
  assert.equal(chord(pressed("a"), { off: true }), "");
  assert.equal(chord(pressed("Enter", { ctrlKey: true }), { off: true }), "ctrl+enter");
  assert.equal(chord(pressed("Escape"), { off: true }), "escape");
});

test("another letter for accept gives the old one away", () => {
  const settings = { map: { a: "q" } };
  assert.equal(chord(pressed("q"), settings), "a");
  assert.equal(chord(pressed("a"), settings), "");
  assert.equal(chord(pressed("a"), { map: { a: "d", d: "a" } }), "d", "two letters change places");
});

test("ticking six for three places is said before it is done; those already in do not count twice", () => {
  const open = { verdict: "open" };
  assert.deepEqual(ifAccepted(69, 72, [open, open, open]), { total: 72, tooMany: false });
  assert.deepEqual(ifAccepted(69, 72, [open, open, open, open, { verdict: "accept" }]), { total: 73, tooMany: true });
});

test("the sum is of what is answered; no opinion has no weight", () => {
  assert.equal(weighted([{ weight: 30, value: 4 }, { weight: 10, value: 2 }, { weight: 60, value: null }]), 3.5);
  assert.equal(weighted([{ weight: 0, value: 5 }]), null);
  assert.equal(weighted([]), null);
});
