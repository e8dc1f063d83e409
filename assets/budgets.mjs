// What each page loads, and how much of it there may be: bytes after brotli, CSS and scripts apart.
// Public pages: 60 kB in the first view, of it CSS 14 kB and scripts 20 kB. Review 120 kB and the programme
// editor 180 kB in all: styles and scripts get a third of that, the page itself the rest.
const open = { css: 14_000, js: 20_000 };

export const pages = [
  { page: "home, call", files: ["site.css", "public.css", "site.js"], ...open },
  { page: "programme", files: ["site.css", "public.css", "site.js", "programme.js"], ...open },
  { page: "propose", files: ["site.css", "propose.css", "site.js", "form.js"], ...open },
  { page: "work", files: ["site.css", "work.css", "site.js", "work.js"], css: 20_000, js: 20_000 },
  { page: "review", files: ["site.css", "work.css", "site.js", "review.js"], css: 20_000, js: 20_000 },
  { page: "coding", files: ["site.css", "work.css", "site.js", "coding.js"], css: 20_000, js: 20_000 },
  { page: "decide", files: ["site.css", "work.css", "site.js", "decide.js"], css: 20_000, js: 20_000 },
  { page: "editor", files: ["site.css", "work.css", "site.js", "editor.js"], css: 20_000, js: 40_000 },
  { page: "live", files: ["site.css", "live.css", "site.js", "live.js"], ...open },
  // The player of a stream is the price of this one page.
  { page: "watch", files: ["site.css", "live.css", "site.js", "live.js", "watch.js"], css: 14_000, js: 180_000 },
  { page: "live desk", files: ["site.css", "work.css", "live.css", "site.js", "live.js"], css: 22_000, js: 20_000 },
  { page: "door", files: ["site.css", "work.css", "site.js", "checkin.js"], css: 20_000, js: 20_000 },
  // A reader of squares is the price of a door whose browser has none of its own; it comes when the camera is started.
  { page: "door with camera", files: ["site.css", "work.css", "site.js", "checkin.js", "qr.js"], css: 20_000, js: 60_000 },
  { page: "audit", files: ["site.css", "public.css", "audit.css", "site.js"], ...open },
  { page: "telling an audit", files: ["site.css", "propose.css", "voices.css", "site.js", "form.js"], ...open },
  { page: "partnership", files: ["site.css", "public.css", "act.css", "site.js"], ...open },
  { page: "problem", files: ["site.css", "public.css", "problem.css", "site.js"], ...open },
  { page: "audit desk", files: ["site.css", "work.css", "audit.css", "site.js", "work.js"], css: 20_000, js: 20_000 },
  { page: "practices", files: ["site.css", "practice.css", "site.js", "form.js"], ...open },
  { page: "a practice being written", files: ["site.css", "propose.css", "practice.css", "site.js", "form.js"], ...open },
  { page: "numbers", files: ["site.css", "work.css", "numbers.css", "site.js", "work.js", "map.js"], css: 24_000, js: 20_000 },
  // MapLibre and its worker are the price of the map that can be moved; they come when somebody asks for it.
  { page: "map", files: ["site.css", "work.css", "numbers.css", "ground.css", "site.js", "work.js", "map.js", "ground.js", "ground-worker.js"], css: 24_900, js: 322_600 },
  { page: "timer", files: ["site.css", "public.css", "site.js", "timer.js"], ...open },
  { page: "design", files: ["site.css", "public.css", "work.css", "design.css", "site.js", "form.js"], css: 24_000, js: 20_000 },
];
