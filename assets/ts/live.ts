// A page that is told what happens: questions, polls, the screen, the desk, the board. Parts of the page come as the
// server wrote them, figures alone where only they changed. What is sent without a network waits on the device.
import "./counter.ts";
import { startKeys } from "./lib/keys.ts";
import { follow } from "./lib/follow.ts";
import { startOutbox } from "./lib/outbox.ts";
import { startSwapping } from "./lib/swap.ts";
import { keepTheDay } from "./lib/day.ts";

startKeys();
startSwapping();
startOutbox();
for (const room of document.querySelectorAll<HTMLElement>("[data-live]")) follow(room);
keepTheDay();
