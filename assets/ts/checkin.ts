// A door: the camera reads badges where the browser can, a field always does. Without network scans wait on this
// telephone and join by themselves; the server counts each once. Contract: README.md, "checkin.js".
import { keepTheDoor } from "./lib/door.ts";
import { keep, read } from "./lib/kept.ts";
import { type Person, type Scan, isRepeat, parseScans, personOf, without } from "./lib/scans.ts";

interface Came { id: string; came: string; name?: string; words?: string }
type Reader = (video: HTMLVideoElement) => Promise<string | null>;
interface Detector { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const SEND_MS = 15_000;
const PEOPLE_MS = 300_000;
const found = document.querySelector<HTMLElement>("[data-checkin]");
if (found) door(found);

function door(root: HTMLElement): void {
  const base = root.dataset["checkin"] ?? "";
  const place = `scans:${location.pathname}`;
  let waiting: Scan[] = parseScans(read(place));
  let people: Person[] = [];
  let sending = false;
  let last: { code: string; at: number } | null = null;
  /** What the camera saw last, and when: a badge that stays in the frame is one scan, whatever is typed meanwhile. */
  let held: { code: string; at: number } | null = null;
  const el = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-${name}]`);

  void fetchPeople();
  void keepTheDoor(base, root.dataset["reader"] ?? "");
  setInterval(() => void fetchPeople(), PEOPLE_MS);
  setInterval(() => void send(), SEND_MS);
  addEventListener("online", () => void send());
  addEventListener("offline", showOff);
  el<HTMLFormElement>("typed")?.addEventListener("submit", typed);
  startOffered();
  showOff();
  void send();

  function typed(e: SubmitEvent): void {
    const field = (e.target as HTMLFormElement).querySelector<HTMLInputElement>("[name=code]");
    if (!field?.value.trim()) return;
    e.preventDefault();
    scanned(field.value);
    field.value = "";
    field.focus();
  }

  /** Shown at once from what this telephone knows; the server's word comes after it. */
  function scanned(code: string): void {
    const at = Date.now();
    if (isRepeat(last, code, at)) return;
    last = { code, at };
    const id = crypto.randomUUID();
    waiting = [...waiting, { id, code: code.trim(), at }];
    keep(place, JSON.stringify(waiting));
    const person = personOf(people, code);
    if (person) show("good", text("welcome", person.name), person, at);
    else if (people.length) show("bad", text("unknown", ""), undefined, at);
    addLine(id, person?.name ?? code, person?.sub ?? "", at, person || !people.length ? "" : "bad");
    navigator.vibrate?.(person ? 60 : [60, 60, 60]);
    void send();
  }

  async function send(): Promise<void> {
    if (sending || !waiting.length) { showOff(); return; }
    sending = true;
    const told = [...waiting];
    try {
      const body = JSON.stringify({ sent_at: Date.now(), scans: told });
      const response = await fetch(`${base}/scans`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
      if (response.ok) {
        const answer = (await response.json()) as { scans: Came[]; counted: number };
        waiting = without(waiting, told.map((scan) => scan.id));
        keep(place, JSON.stringify(waiting));
        answered(answer.scans, answer.counted);
      }
    } catch {
      // No network: they wait, and the line says so.
    } finally {
      sending = false;
      showOff();
    }
  }

  function answered(all: Came[], counted: number): void {
    const number = el("counted");
    if (number) number.textContent = String(counted);
    const bar = el<HTMLProgressElement>("progress");
    if (bar) bar.value = counted;
    for (const one of all) {
      const line = root.querySelector<HTMLElement>(`[data-scan="${CSS.escape(one.id)}"]`);
      const wrong = one.came === "twice" ? "twice" : one.came === "in" ? "" : "bad";
      if (line && wrong) {
        line.className = wrong;
        const words = line.querySelector("div > span");
        if (words && one.words) words.textContent = one.words;
      }
      if (wrong && all.length === 1) show(wrong, one.came === "twice" ? text("twice", one.name ?? "") : one.words ?? "", undefined, Date.now(), one.words);
    }
  }

  function show(kind: string, heading: string, person: Person | undefined, at: number, words?: string): void {
    const panel = el("result");
    if (!panel) return;
    panel.className = `result ${kind}`;
    const when = make("p", (root.dataset["textScanned"] ?? "").replace("{time}", clock(at)), "small");
    const parts: HTMLElement[] = [when, make("h2", heading)];
    if (person?.sub) parts.push(make("p", person.sub, "sub"));
    if (words && words !== heading) parts.push(make("p", words, "sub"));
    if (person?.lines.length) {
      const list = document.createElement("ul");
      list.append(...person.lines.map((line) => make("li", line)));
      parts.push(list);
    }
    panel.replaceChildren(...parts);
    panel.hidden = false;
  }

  function addLine(id: string, name: string, sub: string, at: number, kind: string): void {
    const template = el<HTMLTemplateElement>("line");
    const list = el("last");
    const line = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (!line || !list) return;
    line.dataset["scan"] = id;
    line.className = kind;
    const [who, what, when] = [line.querySelector("b"), line.querySelector("div > span"), line.querySelector(".num")];
    if (who) who.textContent = name;
    if (what) what.textContent = sub;
    if (when) when.textContent = clock(at);
    list.prepend(line);
    while (list.children.length > 12) list.lastElementChild?.remove();
  }

  function showOff(): void {
    const off = el("off");
    if (!off) return;
    const none = !navigator.onLine || (waiting.length > 0 && !sending);
    off.hidden = !none;
    const waits = (root.dataset["textWaits"] ?? "").replace("{n}", String(waiting.length));
    off.textContent = `${root.dataset["textOffline"] ?? ""} ${waits}`;
  }

  async function fetchPeople(): Promise<void> {
    try {
      const response = await fetch(`${base}/people`, { headers: { Accept: "application/json" } });
      if (response.ok) people = ((await response.json()) as { people: Person[] }).people;
    } catch {
      // The list of before is good enough.
    }
  }

  /** Where there is a camera. The field is there in any case. */
  function startOffered(): void {
    const start = el("camera-start");
    if (!start || !navigator.mediaDevices?.getUserMedia) return;
    start.hidden = false;
    start.addEventListener("click", () => void look(start));
  }

  async function look(start: HTMLElement): Promise<void> {
    const [frame, video] = [el("camera"), el<HTMLVideoElement>("video")];
    if (!frame || !video) return;
    try {
      const read = await reader(root.dataset["reader"] ?? "");
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      frame.hidden = false;
      start.hidden = true;
      await video.play();
      setInterval(() => {
        if (video.readyState < 2) return;
        read(video).then((code) => { if (code) seen(code); }).catch(() => undefined);
      }, 250);
    } catch {
      // No camera, or none for us: the field takes codes.
    }
  }

  function seen(code: string): void {
    const at = Date.now();
    const isHeld = isRepeat(held, code, at);
    held = { code, at };
    if (!isHeld) scanned(code);
  }

  function text(name: "welcome" | "twice" | "unknown", who: string): string {
    const words = { welcome: "textWelcome", twice: "textTwice", unknown: "textUnknown" }[name];
    return (root.dataset[words] ?? "").replace("{name}", who);
  }
}

/** The browser's own reader of squares where it has one, else ours, which is fetched now. */
async function reader(address: string): Promise<Reader> {
  const maker = (window as unknown as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (maker) {
    const detector = new maker({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { square } = (await import(address)) as { square(picture: ImageData): string | null };
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    if (!pen || !canvas.width) return null;
    pen.drawImage(video, 0, 0);
    return square(pen.getImageData(0, 0, canvas.width, canvas.height));
  };
}

function make(tag: string, words: string, kind = ""): HTMLElement {
  const el = document.createElement(tag);
  el.textContent = words;
  if (kind) el.className = kind;
  return el;
}

function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}
