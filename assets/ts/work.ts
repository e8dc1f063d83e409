// A working screen: keys one can see, forms answered in place, and what every form has.
import "./form.ts";
import { startKeys } from "./lib/keys.ts";
import { startSwapping } from "./lib/swap.ts";

startKeys();
startSwapping();
