// Lets node's test runner load the TypeScript modules: esbuild strips the types on the fly, nothing is written.
import { register } from "node:module";

register("./load.mjs", import.meta.url);
