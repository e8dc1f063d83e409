// What a timer shows for so many seconds left.

/** “12:05”; after the end it counts up with a sign, so that everybody sees by how much. */
export function shown(seconds: number): string {
  const all = Math.abs(seconds);
  const [minutes, rest] = [Math.floor(all / 60), all % 60];
  return `${seconds < 0 ? "+" : ""}${minutes}:${String(rest).padStart(2, "0")}`;
}

/** Going, soon (two minutes left), over. */
export function stateOf(seconds: number): "going" | "soon" | "over" {
  if (seconds <= 0) return "over";
  return seconds <= 120 ? "soon" : "going";
}
