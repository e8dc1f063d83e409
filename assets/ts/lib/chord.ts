// What was pressed, in the words of data-key: "a", "shift+x", "ctrl+enter", "?".

export interface Pressed { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean; altGraph?: boolean }

/** What the reader settled: single characters off, or another letter for one of ours. */
export interface Settings { off?: boolean; map?: Record<string, string> }

/** The chord, after the reader's settings; empty for what is not ours (Alt, a modifier alone, a letter given away). */
export function chord(e: Pressed, settings: Settings = {}): string {
  const command = (e.ctrlKey || e.metaKey) && !e.altGraph; // AltGr comes as Ctrl with Alt on some systems
  if ((e.altKey && !e.altGraph) || /^(Control|Shift|Alt|Meta|Dead|Unidentified)$/.test(e.key)) return "";
  const named = e.key.length > 1;
  const letter = /^\p{L}$/u.test(e.key);
  const shift = e.shiftKey && (named || letter) ? "shift+" : ""; // the shift of "?" is in the "?"
  const key = e.key.toLowerCase();
  if (command) return `ctrl+${shift}${key}`;
  if (named) return shift + key;
  if (settings.off) return "";
  const ours = remapped(key, settings.map ?? {});
  return ours && shift + ours;
}

function remapped(key: string, map: Record<string, string>): string {
  const given = Object.keys(map).find((ours) => map[ours] === key);
  if (given) return given;
  return map[key] && map[key] !== key ? "" : key;
}
