// Plays the stream of a session with hls.js, which is loaded on this page alone; by the browser itself where hls.js
// cannot run, as on older telephones. Browsers that can do both differ in captions and bandwidth; hls.js does not.
// Low bandwidth keeps the smallest picture.
import Hls from "hls.js";
import { keep, read } from "./lib/kept.ts";

for (const video of document.querySelectorAll<HTMLVideoElement>("video[data-stream]")) play(video, video.dataset["stream"] ?? "");

function play(video: HTMLVideoElement, address: string): void {
  if (!Hls.isSupported()) return;
  const player = new Hls({ enableWorker: false, autoStartLoad: false, capLevelToPlayerSize: true });
  player.loadSource(address);
  player.attachMedia(video);
  video.addEventListener("play", () => player.startLoad(), { once: true });
  player.on(Hls.Events.ERROR, (_, error) => {
    // A stream that stutters is begun again; one that is not there is asked for again in a while.
    if (!error.fatal) return;
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR) player.recoverMediaError();
    else setTimeout(() => player.startLoad(), 5_000);
  });
  const line = document.querySelector<HTMLElement>("[data-quality]");
  const low = line?.querySelector<HTMLInputElement>("[data-low]");
  if (!line || !low) return;
  line.hidden = false;
  low.checked = read("low") === "yes";
  // The size of the player would lift the cap again, so it has no say where the smallest is wanted.
  const set = () => {
    player.capLevelToPlayerSize = !low.checked;
    player.autoLevelCapping = low.checked ? 0 : -1;
  };
  set();
  player.on(Hls.Events.MANIFEST_PARSED, set);
  low.addEventListener("change", () => { keep("low", low.checked ? "yes" : null); set(); });
}
