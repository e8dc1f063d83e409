// Walking a grid by where things are on the screen: right to left and cells of several rows come out right by themselves.

export interface Box { left: number; right: number; top: number; bottom: number }
export type Direction = "arrowup" | "arrowdown" | "arrowleft" | "arrowright";

/** The nearest box in a direction: first one that overlaps across it, else the nearest at all. -1 when there is none. */
export function towards(boxes: Box[], from: Box, direction: Direction): number {
  const along = direction === "arrowleft" || direction === "arrowright";
  const forward = direction === "arrowright" || direction === "arrowdown" ? 1 : -1;
  const start = (b: Box) => (along ? b.left : b.top);
  const end = (b: Box) => (along ? b.right : b.bottom);
  const across = (b: Box) => (along ? [b.top, b.bottom] : [b.left, b.right]) as [number, number];
  const gap = (b: Box) => (forward > 0 ? start(b) - end(from) : start(from) - end(b));
  const [lo, hi] = across(from);
  let best = -1;
  let bestCost = Infinity;
  boxes.forEach((b, i) => {
    const [bLo, bHi] = across(b);
    const distance = gap(b);
    if (distance < -2 || sameBox(b, from)) return; // 2 px: borders and padding overlap
    const apart = Math.max(bLo - hi, lo - bHi, 0);
    const centres = Math.abs((bLo + bHi) / 2 - (lo + hi) / 2);
    const cost = Math.max(distance, 0) + apart * 4 + centres * 0.01 + (bHi <= lo + 1 || bLo >= hi - 1 ? 10_000 : 0);
    if (cost < bestCost) [best, bestCost] = [i, cost];
  });
  return best;
}

const sameBox = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
